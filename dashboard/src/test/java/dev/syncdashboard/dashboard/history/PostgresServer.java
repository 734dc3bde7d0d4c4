package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.dashboard.fixture.HeldPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, in a folder and on a port of its own. */
record PostgresServer(Path programs, Path root, HeldPort port) implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    /** The newest installed version's programs; empty if there is none. */
    private static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** Where it is not installed, the test is skipped, but not in CI. */
    static PostgresServer startOrSkip() throws IOException, InterruptedException {
        Optional<Path> programs = installed();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(programs)
                    .as("PostgreSQL must be installed where CI=true")
                    .isPresent();
        }
        assumeTrue(programs.isPresent(), "PostgreSQL is not installed (Debian: apt-get install postgresql)");
        return start(programs.get());
    }

    private static PostgresServer start(Path programs) throws IOException, InterruptedException {
        // Not JUnit's folder: the server refuses root, and another user has to own everything below.
        Path root = Files.createTempDirectory("history-postgres");
        PostgresServer server = new PostgresServer(programs, root, HeldPort.take());
        if (isRoot()) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            server.run(List.of("chown", "postgres", root.toString()));
        }
        server.asServer("initdb", "-D", server.data(), "-U", "dashboard", "-A", "trust", "-E", "UTF8", "--no-sync");
        server.startAgain();
        return server;
    }

    void startAgain() throws IOException, InterruptedException {
        asServer(
                "pg_ctl",
                "start",
                "-w",
                "-s",
                "-D",
                data(),
                "-l",
                root.resolve("log").toString(),
                "-o",
                "-p " + port.number() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
    }

    void stop() throws IOException, InterruptedException {
        asServer("pg_ctl", "stop", "-w", "-s", "-m", "immediate", "-D", data());
    }

    void createDatabase(String name) throws IOException, InterruptedException {
        run(List.of(
                programs.resolve("createdb").toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + port.number(),
                "-U",
                "dashboard",
                name));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port.number() + "/" + database;
    }

    private String data() {
        return root.resolve("data").toString();
    }

    private void asServer(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("failed: " + String.join(" ", command));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            stop();
        } finally {
            port.close();
            run(List.of("rm", "-rf", root.toString()));
        }
    }
}

package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A minimal Debian in a directory of its own, into which packages are installed as into a new computer. */
final class CleanRoot implements AutoCloseable {

    private static final String MISSING = "no packages to test: as root, and with %s. The command is bash .ci/run";
    private static final List<String> BOOKS = List.of(
            "/run/",
            "/var/log/",
            "/var/lib/dpkg/",
            "/var/cache/",
            "/etc/passwd",
            "/etc/group",
            "/etc/shadow",
            "/etc/gshadow");

    /** What a command of a technician finds there. */
    static final List<String> ENVIRONMENT = List.of(
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive");

    // As on a computer, the root is a mounted file system.
    private static final String ENTER = """
            mount --bind "$0" "$0" && mount -t proc proc "$0/proc" \\
            && { [ -z "$1" ] || mount --bind "$1" "$0$1"; } && shift && cd "$0" && exec chroot "$@"
            """;

    private final Path directory;
    private String shared = "";

    private CleanRoot(Path directory) {
        this.directory = directory;
    }

    /** What a command said, and how it ended. */
    record Said(int code, String text) {}

    /** Copies the one that CLEAN_ROOT names; without it, or without what else they need, tests are skipped or fail. */
    static CleanRoot in(Path parent) throws IOException, InterruptedException {
        Optional<Path> template =
                Optional.ofNullable(System.getenv("CLEAN_ROOT")).map(Path::of).filter(Files::isDirectory);
        boolean possible =
                template.isPresent() && System.getProperty("user.name").equals("root");
        String missing = MISSING.formatted("CLEAN_ROOT, a directory made by .ci/clean-root");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(possible).as(missing).isTrue();
        }
        assumeTrue(possible, missing);
        CleanRoot root = new CleanRoot(parent.resolve("root"));
        run(List.of("cp", "-a", template.orElseThrow().toString(), root.directory.toString()));
        return root;
    }

    /** The only package of this name that a module's build has made, in a directory of this machine. */
    static Path built(String module, String name, String ending) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("..", module, "target").toAbsolutePath().normalize())) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)
                            && file.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "no " + name + " " + ending + ": mvn -Pdist -DskipTests package makes it"));
        }
    }

    Path directory() {
        return directory;
    }

    /** Makes a directory of this machine seen in there, under the same name. */
    void share(Path directoryOfThisMachine) throws IOException {
        Files.createDirectories(directoryOfThisMachine);
        Files.createDirectories(at(directoryOfThisMachine.toString()));
        shared = directoryOfThisMachine.toString();
    }

    /** The beginning of a line that runs something in there; what has to be mounted is so for that process only. */
    List<String> entered(String... chrootOptions) {
        List<String> line =
                new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", ENTER, directory.toString(), shared));
        line.addAll(List.of(chrootOptions));
        line.addAll(List.of(directory.toString(), "/usr/bin/env", "-i"));
        return line;
    }

    /** Runs a command in there, as root. */
    Said tries(String... command) throws IOException, InterruptedException {
        List<String> line = entered();
        line.addAll(ENVIRONMENT);
        line.addAll(List.of(command));
        return said(line);
    }

    String does(String... command) throws IOException, InterruptedException {
        return good(tries(command), command);
    }

    /** What a command has said that has to end well. */
    static String good(Said said, String... command) {
        assertThat(said.code())
                .as(String.join(" ", command) + "\n" + said.text())
                .isZero();
        return said.text();
    }

    /** Installs a package of this machine. */
    String install(Path deb) throws IOException, InterruptedException {
        Files.copy(deb, directory.resolve("tmp").resolve(deb.getFileName()));
        String said = does("dpkg", "--install", "/tmp/" + deb.getFileName());
        Files.delete(directory.resolve("tmp").resolve(deb.getFileName()));
        return said;
    }

    /** All that is there, but for where Debian itself keeps its books. */
    Set<String> content() throws IOException, InterruptedException {
        Set<String> paths =
                new TreeSet<>(List.of(does("find", "/", "-xdev", "-not", "-path", "/proc/*", "-not", "-path", "/tmp*")
                        .split("\n")));
        paths.removeIf(path -> BOOKS.stream().anyMatch(path::startsWith));
        return paths;
    }

    Path at(String path) {
        return directory.resolve(path.substring(1));
    }

    static String run(List<String> line) throws IOException, InterruptedException {
        Said said = said(line);
        assertThat(said.code()).as(String.join(" ", line) + "\n" + said.text()).isZero();
        return said.text();
    }

    static Said said(List<String> line) throws IOException, InterruptedException {
        return said(line, StandardCharsets.UTF_8);
    }

    static Said said(List<String> line, Charset charset) throws IOException, InterruptedException {
        Path output = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        String.join(" ", line) + " does not end:\n" + Files.readString(output, charset));
            }
            return new Said(process.exitValue(), Files.readString(output, charset));
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(List.of("rm", "-rf", "--one-file-system", directory.toString()));
    }
}

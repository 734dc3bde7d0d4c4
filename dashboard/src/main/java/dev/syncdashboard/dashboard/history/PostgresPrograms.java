package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.text.ForeignText;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has PostgreSQL's own programs copy a database. The password goes by the environment, which other users can't see. */
record PostgresPrograms(DatabaseAddress address) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final long PATIENCE_MINUTES = 60;
    private static final int MOST_SAID = 500;

    /** What they understand of what may stand in a JDBC URL. */
    private static final Set<String> UNDERSTOOD = Set.of("sslmode", "sslrootcert", "sslcert");

    Path dump(Path directory) throws IOException {
        Path dump = directory.resolve(DatabaseCopies.DUMP);
        run("pg_dump", List.of("--format=custom", "--no-owner", "--no-privileges", "--file=" + dump));
        return dump;
    }

    void restore(Path dump) throws IOException {
        run(
                "pg_restore",
                List.of("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", dump.toString()));
    }

    private void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(place(program), "--no-password", "--dbname=" + database()));
        command.addAll(arguments);
        Path said = Files.createTempFile("sync-dashboard", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            parameter("user")
                    .or(address::username)
                    .ifPresent(user -> builder.environment().put("PGUSER", user));
            parameter("password")
                    .or(address::password)
                    .ifPresent(password -> builder.environment().put("PGPASSWORD", password));
            Process process = start(builder, program);
            if (!ended(process)) {
                throw new IOException(program + " has not ended within an hour");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " says: "
                        + ForeignText.oneLine(new String(Files.readAllBytes(said), StandardCharsets.UTF_8), MOST_SAID));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static Process start(ProcessBuilder builder, String program) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "the database is a PostgreSQL, and its program " + program
                            + " is not on this computer (Debian: apt-get install postgresql-client)",
                    e);
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was being copied", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The newest of those that Debian keeps apart, since its own choice may be older than the server. */
    private static String place(String program) throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return program;
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin").resolve(program))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparing(Path::toString))
                    .map(Path::toString)
                    .orElse(program);
        }
    }

    private String database() {
        String url = address.ofServer().split("\\?", 2)[0];
        String place =
                url.startsWith("postgresql://") ? url : url.replaceFirst("^postgresql:", "postgresql://localhost/");
        String kept = parameters().entrySet().stream()
                .filter(each -> UNDERSTOOD.contains(each.getKey()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? place : place + "?" + kept;
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    private Map<String, String> parameters() {
        Map<String, String> found = new LinkedHashMap<>();
        String[] url = address.ofServer().split("\\?", 2);
        if (url.length > 1) {
            for (String each : List.of(url[1].split("&", -1))) {
                String[] pair = each.split("=", 2);
                found.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
        }
        return found;
    }
}

package dev.syncdashboard.agent.service;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls programs of the system, which may be absent, fail or hang. */
public final class SystemCommands {

    private static final int MOST_BYTES = 4 << 20;

    private final List<String> searched;
    private final Duration patience;
    private final Charset charset;

    private SystemCommands(List<String> searched, Duration patience, Charset charset) {
        this.searched = List.copyOf(searched);
        this.patience = patience;
        this.charset = charset;
    }

    /** Finds programs as this computer's command line does. */
    public static SystemCommands of(ServiceHost host, Duration patience) {
        List<String> searched = Arrays.asList(host.variable("PATH").orElse("").split(File.pathSeparator, -1));
        // What programs write on Windows is in the characters of its terminal, else mostly UTF-8.
        String characters = System.getProperty(
                "sun.stdout.encoding", Charset.defaultCharset().name());
        return new SystemCommands(searched, patience, Charset.forName(characters));
    }

    /** Calls one, and waits for its end. */
    SystemAnswer run(String... line) throws InterruptedException {
        String said = String.join(" ", line);
        Path output = null;
        try {
            output = Files.createTempFile("peer-agent", ".out");
            Optional<Process> process = start(output, line);
            if (process.isEmpty()) {
                return new SystemAnswer.Absent(line[0]);
            }
            try {
                if (!process.get().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    return new SystemAnswer.Silent(said);
                }
                return new SystemAnswer.Ended(said, process.get().exitValue(), lines(output));
            } finally {
                process.get().descendants().forEach(ProcessHandle::destroyForcibly);
                process.get().destroyForcibly();
            }
        } catch (IOException e) {
            return new SystemAnswer.Absent(line[0]);
        } finally {
            delete(output);
        }
    }

    /** Calls one, and passes on each line at once, until it ends. */
    SystemAnswer follow(Consumer<String> lines, String... line) throws InterruptedException {
        Optional<Process> process = start(null, line);
        if (process.isEmpty()) {
            return new SystemAnswer.Absent(line[0]);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.get().getInputStream(), charset))) {
            for (String each = reader.readLine(); each != null; each = reader.readLine()) {
                lines.accept(each);
            }
            return new SystemAnswer.Ended(String.join(" ", line), process.get().waitFor(), List.of());
        } catch (IOException e) {
            return new SystemAnswer.Silent(String.join(" ", line));
        } finally {
            process.get().destroyForcibly();
        }
    }

    private Optional<Process> start(@Nullable Path output, String... line) {
        Optional<Path> program = find(line[0]);
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String[] whole = line.clone();
        whole[0] = program.get().toString();
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        if (output != null) {
            builder.redirectOutput(output.toFile());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return Optional.of(process);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> find(String name) {
        return searched.stream()
                .filter(directory -> !directory.isBlank())
                .flatMap(SystemCommands::path)
                .flatMap(directory -> Stream.of(directory.resolve(name), directory.resolve(name + ".exe")))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private List<String> lines(Path output) throws IOException {
        try (var stream = Files.newInputStream(output)) {
            return new String(stream.readNBytes(MOST_BYTES), charset).lines().toList();
        }
    }

    private static void delete(@Nullable Path output) {
        try {
            if (output != null) {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            // Of no use to anybody; the system clears that directory itself.
        }
    }
}

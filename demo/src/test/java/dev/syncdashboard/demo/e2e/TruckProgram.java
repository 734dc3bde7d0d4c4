package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.demo.engine.EmbeddedEngine;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The agent's own program on one truck, each command a process as in the cab. */
final class TruckProgram implements AutoCloseable {

    private final Path directory;
    private final List<String> engine;
    private final Map<String, String> environment;
    private final List<Process> processes = new ArrayList<>();

    /**
     * Starts nothing yet.
     *
     * @param engine options that say how to reach this truck's engine; none: it is looked for
     * @param environment what the program finds there besides
     */
    TruckProgram(Path directory, List<String> engine, Map<String, String> environment) {
        this.directory = directory;
        this.engine = List.copyOf(engine);
        this.environment = Map.copyOf(environment);
    }

    /** On a truck with an embedded engine. */
    static TruckProgram beside(EmbeddedEngine engine, Path directory) {
        return new TruckProgram(
                directory,
                List.of(
                        "--sync-engine",
                        "resilio",
                        "--sync-url",
                        engine.address().toString()),
                Map.of());
    }

    /** What a command said, and how it ended. */
    record Said(int code, String text) {}

    /** A command that runs. */
    record Running(Process process, Path output) {

        String text() throws IOException {
            return Files.readString(output);
        }

        Said end() throws IOException, InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + text());
            }
            return new Said(process.exitValue(), text());
        }
    }

    Path kit(String name, Kit kit) throws IOException {
        Files.createDirectories(directory);
        return Files.write(directory.resolve(name), KitCodec.encode(kit));
    }

    /** A kit's file as somebody brought it. */
    Path kit(Path brought) throws IOException {
        Files.createDirectories(directory);
        return Files.copy(brought, directory.resolve(brought.getFileName()));
    }

    Path settings() {
        return directory.resolve("agent.properties");
    }

    Path place(String folder) {
        return directory.resolve("folders").resolve(folder);
    }

    Running join(Path kit, String patience) throws IOException {
        return start(
                "join",
                kit.toString(),
                "--wait",
                patience,
                "--place",
                "files=" + place("Files"),
                "--place",
                "status=" + place("Reports"));
    }

    Said run(String... command) throws IOException, InterruptedException {
        return start(command).end();
    }

    Running start(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.syncdashboard.agent.cli.Main"));
        line.addAll(List.of(command));
        line.addAll(List.of("--config", settings().toString()));
        if (!command[0].equals("run")) {
            line.addAll(engine);
            line.addAll(List.of("--agent-state-dir", directory.resolve("state").toString(), "--agent-page-port", "0"));
        }
        Files.createDirectories(directory);
        Path output = Files.createTempFile(directory, "said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        processes.add(process);
        return new Running(process, output);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(each ->
                each.onExit().completeOnTimeout(each, 10, TimeUnit.SECONDS).join());
        processes.forEach(Process::destroyForcibly);
    }
}

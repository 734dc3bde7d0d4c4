package dev.syncdashboard.agent.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The agent as people run it: {@code java -jar peer-agent.jar}. */
final class AgentProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "peer-agent.jar").toAbsolutePath();

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private AgentProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of the agent");
        reader.start();
    }

    static AgentProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SYNC_") || name.startsWith("AGENT_"));
        // Two agents at once would want the same port.
        builder.environment().put("AGENT_PAGE_PORT", "0");
        builder.environment().putAll(environment);
        return new AgentProcess(builder.start());
    }

    /** Exit code of a process that ends by itself. */
    int awaitExit() throws InterruptedException {
        return awaitExit(Duration.ofSeconds(30));
    }

    int awaitExit(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + atMost + ": " + lines);
        }
        reader.join();
        return process.exitValue();
    }

    void awaitLine(String part) throws Exception {
        Await.until("a line with: " + part + " in " + lines, Duration.ofSeconds(30), () -> output().contains(part));
    }

    String output() {
        return String.join("\n", lines);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        reader.join();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException e) {
            // The process was killed while it wrote.
        }
    }
}

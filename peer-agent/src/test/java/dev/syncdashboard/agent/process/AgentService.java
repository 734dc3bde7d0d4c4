package dev.syncdashboard.agent.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The starter as a service manager runs it: started again whenever it ends. */
final class AgentService implements AutoCloseable {

    private static final Path STARTER =
            Path.of("target", "peer-agent-start.jar").toAbsolutePath();

    private final List<String> arguments;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "service");
    // Guarded by this.
    private @Nullable Process process;
    private boolean closed;
    private int starts;

    private AgentService(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    static AgentService start(List<String> arguments) {
        AgentService service = new AgentService(arguments);
        service.thread.start();
        return service;
    }

    private void run() {
        while (begin()) {
            read();
        }
    }

    private synchronized boolean begin() {
        if (closed) {
            return false;
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                STARTER.toString()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("SYNC_") || name.startsWith("AGENT_"));
            builder.environment().put("AGENT_PAGE_PORT", "0");
            process = builder.start();
            starts++;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        Process now = now();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(now.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
            lines.add("ended with " + now.waitFor());
        } catch (UncheckedIOException | IOException e) {
            // It was killed while it wrote.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process now() {
        return Objects.requireNonNull(process);
    }

    synchronized int starts() {
        return starts;
    }

    String output() {
        return String.join("\n", lines);
    }

    /** SIGKILL as soon as something of this version lies in the state directory; that is in the middle of its installation. */
    void killOnceInstalling(String version, Path state) throws Exception {
        Path staged = state.resolve("releases").resolve(version);
        Await.until("the staging of " + version, Duration.ofSeconds(60), () -> Files.exists(staged));
        int before = starts();
        now().destroyForcibly().waitFor();
        Await.until("the next start", Duration.ofSeconds(60), () -> starts() > before);
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
        thread.join();
    }
}

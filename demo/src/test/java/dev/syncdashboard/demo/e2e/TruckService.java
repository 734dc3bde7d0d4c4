package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.demo.syncthing.HeldPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The installed agent on a truck as its service manager runs it: its starter, and again whenever that ends. */
final class TruckService implements AutoCloseable {

    private static final Path BUILT = Path.of("..", "peer-agent", "target");

    private final List<String> command;
    private final Map<String, String> environment;
    private final HeldPort pagePort;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "truck-service");
    // Guarded by this.
    private Optional<Process> process = Optional.empty();
    private boolean closed;

    private TruckService(List<String> command, Map<String, String> environment, HeldPort pagePort) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.pagePort = pagePort;
    }

    /**
     * Installs the program, and starts it.
     *
     * @param settings its settings file, beside which it is installed
     * @param releaseKey by which it knows the project's releases
     */
    static TruckService start(Path settings, String releaseKey) throws IOException {
        Path program = Files.createDirectories(settings.resolveSibling("program"));
        for (String jar : List.of("peer-agent.jar", "peer-agent-start.jar")) {
            Files.copy(BUILT.resolve(jar), program.resolve(jar));
        }
        HeldPort port = HeldPort.take();
        TruckService service = new TruckService(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        program.resolve("peer-agent-start.jar").toString(),
                        "run",
                        "--config",
                        settings.toString()),
                Map.of("AGENT_RELEASE_KEY", releaseKey, "AGENT_PAGE_PORT", Integer.toString(port.number())),
                port);
        service.thread.start();
        return service;
    }

    /** The page for the people in the truck. */
    String page() {
        return "http://127.0.0.1:" + pagePort.number() + "/";
    }

    /** What it said, in all its lives. */
    String output() {
        return String.join("\n", lines);
    }

    private void run() {
        for (Optional<Process> now = begin(); now.isPresent(); now = begin()) {
            read(now.get());
        }
    }

    private synchronized Optional<Process> begin() {
        if (closed) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SYNC_") || name.startsWith("AGENT_"));
        builder.environment().putAll(environment);
        try {
            process = Optional.of(builder.start());
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Process now) {
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

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            process.ifPresent(Process::destroyForcibly);
        }
        thread.join();
        pagePort.close();
    }
}

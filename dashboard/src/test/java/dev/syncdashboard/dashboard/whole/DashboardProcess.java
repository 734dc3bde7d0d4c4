package dev.syncdashboard.dashboard.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The executable jar as a process of its own. */
record DashboardProcess(Process process, DashboardClient client, Queue<String> printed) {

    private static final Path JAR = Path.of("target", "dashboard.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("The dashboard is at http://127\\.0\\.0\\.1:(\\d+)/");

    /** That of a station with this engine, which looks often; in a folder as the others are. */
    static DashboardProcess at(StationEngine engine, Path folder)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        return start(
                folder,
                // What is tried again and again is told to who looks for a fault only.
                Map.of("LOGGING_LEVEL_DEV_SYNCDASHBOARD_DASHBOARD_HISTORY", "debug"),
                List.of(
                        "--sync-url=" + engine.url(),
                        "--sync-folder=Sync",
                        "--sync-status-folder=Status",
                        "--server-port=0",
                        "--dashboard-poll=200ms",
                        "--dashboard-rescan=200ms",
                        "--dashboard-limits-settle=500ms"));
    }

    /** Starts it in a folder, in which its data are kept too, and waits until it can be asked. */
    static DashboardProcess start(Path folder, Map<String, String> environment, List<String> options)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("SYNC_") || key.startsWith("SERVER_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Queue<String> printed = new ConcurrentLinkedQueue<>();
        Thread reader = new Thread(() -> findPort(process, port, printed));
        reader.setDaemon(true);
        reader.start();
        try {
            return new DashboardProcess(process, new DashboardClient(port.get(60, TimeUnit.SECONDS)), printed);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Asks it to end; gives whether it did. */
    boolean end() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS);
    }

    /** As if the power went: it hears nothing of it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Reads to the end, so that the process never waits for someone to read its output. */
    private static void findPort(Process process, CompletableFuture<Integer> port, Queue<String> all) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                all.add(line);
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.valueOf(matcher.group(1)));
                }
            }
            port.completeExceptionally(new AssertionError("ended without a port:\n" + String.join("\n", all)));
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
    }
}

package dev.syncdashboard.demo;

import dev.syncdashboard.demo.control.ControlServer;
import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.EngineKind;
import dev.syncdashboard.demo.fleet.FleetDirectory;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.scenario.Scenario;
import dev.syncdashboard.demo.scenario.ScenarioRunner;
import dev.syncdashboard.demo.scenario.ScenarioRunner.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** One run of the demo, from its start to the removal of everything it made. */
final class DemoRun {

    /** So many trucks have the second Sync folder too. */
    private static final int MOST_WITH_PROTOCOLS = 2;

    private final Path parent;
    private final List<String> trucks;
    private final EngineKind engine;
    private final int moreFolders;
    private final boolean withScenario;
    private final PrintWriter out;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean ending;

    /** @param moreFolders so many empty folders the station's engine has more */
    DemoRun(
            Path parent,
            List<String> trucks,
            EngineKind engine,
            int moreFolders,
            boolean withScenario,
            PrintWriter out) {
        this.parent = parent;
        this.trucks = trucks;
        this.engine = engine;
        this.moreFolders = moreFolders;
        this.withScenario = withScenario;
        this.out = out;
    }

    /** Starts everything, says where it is, and stays until {@link #end}. */
    int start(Clock clock, int port, int controlPort) throws IOException, InterruptedException {
        say("Starting a station and " + trucks.size() + " trucks ...");
        try {
            startParts(clock, port, controlPort);
        } catch (IOException | RuntimeException e) {
            if (!isEnding()) {
                throw e;
            }
        }
        ended.await();
        return 0;
    }

    private void startParts(Clock clock, int port, int controlPort) throws IOException {
        FleetDirectory directory = keep(FleetDirectory.createIn(parent));
        List<String> withoutAgent = withScenario ? List.of(Scenario.WITHOUT_AGENT) : List.of();
        FleetPlan plan = FleetPlan.of(directory.path(), trucks)
                .withEngine(engine)
                .withProtocolsOn(trucks.stream().limit(MOST_WITH_PROTOCOLS).toList())
                .withoutAgentOn(withoutAgent)
                .withPort(port);
        DemoFleet fleet = keep(DemoFleet.start(plan, clock));
        if (moreFolders > 0) {
            fleet.station().addEmptyFolders(moreFolders);
        }
        Supplier<Progress> progress = withScenario ? startScenario(fleet) : () -> Progress.NONE;
        ControlServer control = keep(ControlServer.start(fleet, progress, controlPort));
        tell(fleet, control);
    }

    private Supplier<Progress> startScenario(DemoFleet fleet) {
        ScenarioRunner runner = keep(new ScenarioRunner(Scenario.steps(), fleet));
        runner.start();
        return runner::progress;
    }

    private void tell(DemoFleet fleet, ControlServer control) {
        say("");
        say("  Dashboard     " + fleet.dashboard() + "/");
        say("  Controls      " + control.address() + "/");
        say("  Sync engine   " + fleet.station().engineSettings().get("sync.url")
                + (moreFolders == 0 ? "" : ", with " + moreFolders + " empty folders more"));
        say("  Drop a file   " + fleet.station().syncDirectory());
        fleet.station().protocolsDirectory().ifPresent(protocols -> say("  or here       " + protocols));
        say("");
        say(withScenario ? "Within two minutes every state appears by itself. Ctrl-C ends it." : "Ctrl-C ends it.");
    }

    /** Ends and removes everything; the last thing started goes first. Safe to call at any moment, also twice. */
    void end() {
        synchronized (this) {
            ending = true;
        }
        while (closeNext()) {}
        ended.countDown();
    }

    private boolean closeNext() {
        AutoCloseable part;
        synchronized (this) {
            if (parts.isEmpty()) {
                return false;
            }
            part = parts.pop();
        }
        close(part);
        return true;
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    /** What starts while the run already ends is ended at once. */
    private <T extends AutoCloseable> T keep(T part) {
        synchronized (this) {
            if (!ending) {
                parts.push(part);
                return part;
            }
        }
        close(part);
        throw new IllegalStateException("the demo is ending");
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            say("Could not end " + part.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}

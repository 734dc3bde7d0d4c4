package dev.syncdashboard.agent;

import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.threads.LastingWork;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.threads.WatchedWork;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Looks at one folder as long as the agent runs, on the caller's thread or on one of its own. */
final class FolderThread {

    /** The agent's end may take 2 s in all. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ObservedFolder observed;
    private final DeviceReport report;
    private final WatchedWork watched;
    private final Wakening wakening;
    private final LastingWork work;
    private final Thread thread;

    /**
     * That has not begun.
     *
     * @param watched told of each round
     * @param ending whether an interrupt means the end
     */
    FolderThread(
            ObservedFolder observed,
            DeviceReport report,
            WatchedWork watched,
            BooleanSupplier ending,
            ThreadFaults faults) {
        this.observed = observed;
        this.report = report;
        this.watched = watched;
        this.wakening = new Wakening(ending);
        this.work =
                new LastingWork("folder", this::loop, (of, cause) -> fault(faults, of, cause), AgentFaults.pauses());
        this.thread = Threads.daemon("folder " + observed.folder().name(), this::untilInterrupted);
    }

    void start() {
        thread.start();
    }

    /** Ends the wait for a change. */
    void wake() {
        wakening.wake();
    }

    /** Ends the thread, and does not wait for that. */
    void stop() {
        thread.interrupt();
    }

    /** Not for long: a read that hangs must not keep the agent. */
    static void awaitEnd(List<FolderThread> threads) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (FolderThread each : threads) {
                each.thread.join(
                        Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Looks on the caller's thread. The loop lives through everything by itself; should that fail, it begins anew.
     *
     * @throws InterruptedException always, when its thread is interrupted
     */
    void look() throws InterruptedException {
        work.run();
    }

    private void loop() throws InterruptedException {
        observed.evidence().wakeForNews(wakening::wake);
        LogFolder.begin(observed.folder());
        try (WatchKeeper watch = new WatchKeeper(observed.of().engine(), wakening)) {
            loop(watch).run();
        } finally {
            LogFolder.end();
        }
    }

    private ReportLoop loop(WatchKeeper watch) {
        return new ReportLoop(
                observed,
                watch,
                report,
                watched,
                new TroubleLog("It works again."),
                () -> new Backoff(new SplittableRandom()));
    }

    private void fault(ThreadFaults faults, String of, Throwable cause) {
        report.notSeen(observed.folder(), cause);
        faults.fault(of, cause);
    }

    @SuppressWarnings("EmptyCatch")
    private void untilInterrupted() {
        try {
            look();
        } catch (InterruptedException e) {
            // That is how it ends.
        }
    }
}

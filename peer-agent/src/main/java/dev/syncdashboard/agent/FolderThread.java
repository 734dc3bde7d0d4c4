package dev.syncdashboard.agent;

import dev.syncdashboard.engine.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one folder as long as the agent runs, on the caller's thread or on one of its own. */
final class FolderThread {

    private static final Logger LOG = LoggerFactory.getLogger(FolderThread.class);

    /** The agent's end may take 2 s in all. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration REST_AFTER_FAULT = Duration.ofSeconds(60);

    private final ObservedFolder observed;
    private final DeviceReport report;
    private final Wakening wakening;
    private final Thread thread;

    /** @param ending whether an interrupt means the end */
    FolderThread(ObservedFolder observed, DeviceReport report, BooleanSupplier ending) {
        this.observed = observed;
        this.report = report;
        this.wakening = new Wakening(ending);
        this.thread = new Thread(this::run, "folder " + observed.folder().name());
        thread.setDaemon(true);
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

    /** @throws InterruptedException always, when its thread is interrupted */
    void look() throws InterruptedException {
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
                observed, watch, report, new TroubleLog("It works again."), () -> new Backoff(new SplittableRandom()));
    }

    /** The loop lives through everything by itself. Should that fail, it begins anew. */
    private void run() {
        try {
            while (true) {
                try {
                    look();
                } catch (RuntimeException | Error e) {
                    LOG.error(
                            "The looking at the folder {} has ended by a fault. It begins again.",
                            observed.folder().name(),
                            e);
                    report.notSeen(observed.folder(), e);
                    Thread.sleep(REST_AFTER_FAULT.toMillis());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The looking at the folder ends");
        }
    }
}

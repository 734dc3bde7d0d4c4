package dev.syncdashboard.agent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the report every few seconds, and wakes the agent when it must be put in its place again. */
final class GuardThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardThread.class);

    /** A look reads two kilobytes that the system has in memory mostly. */
    private static final long EVERY_MILLIS = 5_000;

    private final ReportGuard guard;
    private final Runnable wake;
    private final Thread thread;

    GuardThread(ReportGuard guard, Runnable wake) {
        this.guard = guard;
        this.wake = wake;
        this.thread = new Thread(this::run, "report-guard");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("The report is no longer looked at");
        }
    }

    private void look() {
        try {
            if (guard.isToBeRestored()) {
                wake.run();
            }
        } catch (RuntimeException | Error e) {
            // The agent looks by itself once a minute all the same.
            LOG.error("A fault while looking at the report. It will be looked at again.", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

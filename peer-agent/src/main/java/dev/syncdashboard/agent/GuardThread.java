package dev.syncdashboard.agent;

import dev.syncdashboard.threads.LastingThread;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.threads.WatchedWork;

/** Looks at the report every few seconds, and wakes the agent when it must be put in its place again. */
final class GuardThread implements AutoCloseable {

    /** A look reads two kilobytes that the system has in memory mostly. */
    private static final long EVERY_MILLIS = 5_000;

    private final ReportGuard guard;
    private final Runnable wake;
    private final WatchedWork work;
    private final LastingThread thread;

    /** Should a look fail, the agent looks by itself once a minute all the same. */
    GuardThread(ReportGuard guard, Runnable wake, WatchedWork work, ThreadFaults faults) {
        this.guard = guard;
        this.wake = wake;
        this.work = work;
        this.thread = new LastingThread(work.name(), this::run, faults, AgentFaults.pauses());
    }

    void start() {
        thread.start();
    }

    private void run() throws InterruptedException {
        while (true) {
            Thread.sleep(EVERY_MILLIS);
            look();
        }
    }

    private void look() {
        work.begins();
        try {
            if (guard.isToBeRestored()) {
                wake.run();
            }
        } finally {
            work.ends();
        }
    }

    @Override
    public void close() {
        thread.stop();
    }
}

package dev.syncdashboard.agent;

import dev.syncdashboard.threads.LastingThread;
import dev.syncdashboard.threads.ThreadFaults;

/** Sees twice a minute whether a part of the agent hangs. Asks neither disk nor engine, so that it does not hang with them. */
final class StandstillThread implements AutoCloseable {

    private static final long EVERY_MILLIS = 30_000;

    private final AgentStandstills standstills;
    private final LastingThread thread;

    StandstillThread(AgentStandstills standstills, ThreadFaults faults) {
        this.standstills = standstills;
        this.thread = new LastingThread("standstill-watch", this::run, faults, AgentFaults.pauses());
    }

    void start() {
        thread.start();
    }

    private void run() throws InterruptedException {
        while (true) {
            Thread.sleep(EVERY_MILLIS);
            standstills.look();
        }
    }

    @Override
    public void close() {
        thread.stop();
    }
}

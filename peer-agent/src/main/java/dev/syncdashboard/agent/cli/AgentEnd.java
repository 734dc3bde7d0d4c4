package dev.syncdashboard.agent.cli;

import dev.syncdashboard.start.Starter;
import dev.syncdashboard.terminal.ExitCode;
import dev.syncdashboard.threads.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of an agent that stays: by whoever stops it, or since it has to start anew. For any thread. */
final class AgentEnd {

    private static final Logger LOG = LoggerFactory.getLogger(AgentEnd.class);

    /** Service managers and people expect the end within 2 s; a file system that hangs must not keep the process. */
    private static final long PATIENCE_MILLIS = 1500;

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Runnable close;
    private boolean again;

    /** @param closing ends the agent, and returns at once */
    synchronized void of(Runnable closing) {
        close = closing;
        if (again) {
            closing.run();
        }
    }

    /** The agent has ended. */
    void reached() {
        ended.countDown();
    }

    /** Ends the agent, and waits for that only so long. */
    void await() {
        synchronized (this) {
            if (close != null) {
                close.run();
            }
        }
        try {
            if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("A call hangs; ending without it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the agent so that whoever has started it starts it again; returns at once. */
    synchronized void startAgain() {
        if (again) {
            return;
        }
        again = true;
        Threads.daemon("start-again", () -> {
                    await();
                    Main.end(code());
                })
                .start();
    }

    synchronized int code() {
        return again ? Starter.START_AGAIN : ExitCode.OK.code();
    }
}

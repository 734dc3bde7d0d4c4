package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the history for a page. A page must always come, so nobody waits here for longer than a person would: a database
 * that hangs or is gone costs a page its past, and nothing else. Safe for many threads.
 */
public final class HistoryLookup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryLookup.class);

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 64;
    private static final Message TOO_SLOW = Message.of("history.too_slow");

    private final Function<FolderName, HistoryReader> histories;
    private final Duration patience;
    private final ThreadPoolExecutor readers;

    /** @param histories gives that of a Sync folder */
    public HistoryLookup(Function<FolderName, HistoryReader> histories, Duration patience) {
        this.histories = histories;
        this.patience = patience;
        this.readers = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Threads.daemons("history-reader"));
        readers.allowCoreThreadTimeOut(true);
    }

    /** Asks about one Sync folder. */
    public <T> HistoryAnswer<T> ask(FolderName folder, Function<HistoryReader, T> question) {
        Future<T> answer;
        try {
            answer = readers.submit(() -> question.apply(histories.apply(folder)));
        } catch (RejectedExecutionException tooMany) {
            return new HistoryAnswer.NotNow<>(TOO_SLOW);
        }
        try {
            return new HistoryAnswer.Known<>(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // Not interrupted: that would close the file of the database under everybody's feet.
            answer.cancel(false);
            return new HistoryAnswer.NotNow<>(TOO_SLOW);
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            return new HistoryAnswer.NotNow<>(TOO_SLOW);
        } catch (ExecutionException e) {
            return new HistoryAnswer.NotNow<>(why(e.getCause()));
        }
    }

    private static Message why(@Nullable Throwable cause) {
        if (cause instanceof HistoryUnavailableException unavailable) {
            return unavailable.why();
        }
        LOG.warn("A question to the history failed: {}", String.valueOf(cause));
        LOG.debug("The cause:", cause);
        return HistoryTrouble.READING;
    }

    @Override
    public void close() {
        readers.shutdown();
    }
}

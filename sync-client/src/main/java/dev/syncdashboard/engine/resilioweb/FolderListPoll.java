package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebFolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks for the folders again and again, since this API has no events that anybody described. An engine with many folders
 * works hard for each answer, so between two of them there is twenty times as long as one takes.
 */
final class FolderListPoll implements PollingWatch.Events {

    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int PAUSE_PER_ANSWER = 20;

    private final WebClient client;
    private final EngineFolder folder;
    private final SyncFailures failures;
    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<List<Object>> mark = Optional.empty();
    private boolean unsettled;
    private long last;
    private Duration pause = Duration.ZERO;

    FolderListPoll(WebClient client, EngineFolder folder, SyncFailures failures) {
        this.client = client;
        this.folder = folder;
        this.failures = failures;
    }

    /** The first answer is nothing to compare with the state before it, so it may mean a change. */
    @Override
    public boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException {
        Duration due = pause.minusNanos(System.nanoTime() - last);
        if (due.compareTo(atMost) > 0) {
            rest(atMost);
            return false;
        }
        rest(due);
        return look();
    }

    @Override
    public void close() {
        closed.countDown();
        cancellation.cancel();
    }

    private boolean look() throws EngineException, InterruptedException {
        long begin = System.nanoTime();
        try {
            boolean mayHave = compare(client.folders(cancellation));
            last = System.nanoTime();
            pause = pauseAfter(Duration.ofNanos(last - begin));
            return mayHave;
        } catch (SyncException e) {
            // Whoever asks again wants to know whether the engine is there.
            mark = Optional.empty();
            pause = Duration.ZERO;
            throw failures.of(e);
        }
    }

    private boolean compare(List<WebFolder> folders) {
        Optional<List<Object>> now = Optional.of(folders.stream()
                .filter(each -> each.hasId(folder.id()))
                .findFirst()
                .map(each -> new FolderEvidence(each).mark())
                .orElse(List.of()));
        boolean changed = !now.equals(mark);
        // The engine's figures are of whole seconds: another change in the same one does not show in them.
        boolean mayHave = changed || unsettled;
        unsettled = changed && mark.isPresent();
        mark = now;
        return mayHave;
    }

    /** How long to leave the engine alone after an answer that took so long. */
    static Duration pauseAfter(Duration answer) {
        Duration wanted = answer.multipliedBy(PAUSE_PER_ANSWER);
        if (wanted.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }

    private void rest(Duration duration) throws InterruptedException {
        if (!duration.isNegative() && closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the watch was closed");
        }
    }
}

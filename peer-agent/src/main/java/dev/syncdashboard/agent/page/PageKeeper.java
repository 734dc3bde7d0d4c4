package dev.syncdashboard.agent.page;

import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.threads.LastingThread;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.threads.WatchedWork;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the page, sees from time to time that it still answers, and opens it anew if not. Nothing ends it but closing. */
public final class PageKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);

    private static final int PATIENCE_MILLIS = 8_000;

    /** One that was busy for a moment is not dead. */
    private static final int TRIES = 2;

    private final PageSettings settings;
    private final List<TruckKnowledge> known;
    private final OwnNotes notes;
    private final WatchedWork work;
    private final Clock clock;
    private final long restMillis;
    private final LastingThread thread;
    private volatile boolean dead;

    // Of the keeping thread alone.
    private @Nullable LocalPage page;
    private boolean told;
    private int silent;

    private PageKeeper(
            PageSettings settings,
            List<TruckKnowledge> known,
            OwnNotes notes,
            WatchedWork work,
            ThreadFaults faults,
            Clock clock,
            long restMillis) {
        this.settings = settings;
        this.known = known;
        this.notes = notes;
        this.work = work;
        this.clock = clock;
        this.restMillis = restMillis;
        this.thread =
                new LastingThread(work.name(), this::run, faults, () -> new Backoff(new SplittableRandom())::next);
    }

    /**
     * Opens the page if it can, and keeps it open.
     *
     * @param settings which port, which must not be 0, and which language
     * @param known of each folder
     * @param notes what it says beside the files
     * @param work told of each look at the page
     * @param faults hears what ends its threads
     */
    public static PageKeeper start(
            PageSettings settings,
            List<TruckKnowledge> known,
            OwnNotes notes,
            WatchedWork work,
            ThreadFaults faults,
            Clock clock) {
        PageKeeper keeper = new PageKeeper(settings, known, notes, work, faults, clock, 30_000);
        keeper.open();
        keeper.thread.start();
        return keeper;
    }

    /** Whether the page was open and no longer answers. One that never could be opened is only logged. */
    public boolean isDead() {
        return dead;
    }

    private void run() throws InterruptedException {
        try {
            while (true) {
                Thread.sleep(restMillis);
                look();
            }
        } catch (InterruptedException e) {
            if (page != null) {
                page.close();
            }
            throw e;
        }
    }

    private void look() {
        work.begins();
        try {
            if (page != null && page.answers(PATIENCE_MILLIS)) {
                silent = 0;
                dead = false;
                return;
            }
            silent++;
            if (page == null || silent >= TRIES) {
                dead = dead || page != null;
                reopen();
            }
        } catch (RuntimeException | Error e) {
            dead = true;
            throw e;
        } finally {
            work.ends();
        }
    }

    private void reopen() {
        if (page != null) {
            LOG.warn("The page on this computer no longer answers. It is opened again.");
            page.close();
            page = null;
        }
        open();
    }

    private void open() {
        try {
            page = LocalPage.open(settings.port(), settings.languages(), known, notes, clock, ZoneId.systemDefault());
            silent = 0;
            dead = false;
            told = false;
        } catch (IOException | IllegalArgumentException e) {
            if (!told) {
                LOG.warn(
                        "The page at http://127.0.0.1:{} can't be opened ({}). If another program uses the port, set"
                                + " agent.page.port. Reports go on without it, and it is tried again.",
                        settings.port(),
                        e.getMessage());
            }
            told = true;
        }
    }

    @Override
    public void close() {
        thread.stop();
        thread.awaitEnd(Duration.ofSeconds(1));
    }
}

package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup each night, and whenever a command asks for one. What was missed at night, since the computer was off, is made
 * up for when the dashboard has run for a while.
 */
public final class NightlyBackup implements Backups, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS_AT_THE_PLAN = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(30);
    private static final Duration TWO_NIGHTS = Duration.ofHours(49);

    private final BackupMaker maker;
    private final BackupRequest requests;
    private final Optional<BackupPlan> plan;
    private final Clock clock;
    private final ElapsedTime time;
    private final Duration begun;

    private volatile Optional<Message> failure = Optional.empty();
    private volatile Optional<Instant> last = Optional.empty();
    private Duration notBefore;

    /** @param plan empty where none is to be made by itself */
    public NightlyBackup(
            BackupMaker maker, BackupRequest requests, Optional<BackupPlan> plan, Clock clock, ElapsedTime time) {
        this.maker = maker;
        this.requests = requests;
        this.plan = plan;
        this.clock = clock;
        this.time = time;
        this.begun = time.now().awake();
        this.notBefore = begun.plus(BEFORE_THE_FIRST);
    }

    @Override
    public void run() {
        try {
            requests.forget();
            maker.forgetEarlier();
        } catch (IOException e) {
            LOG.debug("What is left of earlier backups can't be taken away.", e);
        }
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is asked for, and what is due. */
    void look() {
        try {
            requests.take().ifPresent(this::serve);
        } catch (IOException e) {
            LOG.debug("Nobody can ask for a backup in the data directory.", e);
        }
        plan.ifPresent(this::followPlan);
    }

    private void serve(String id) {
        String why = "";
        try {
            maker.make(requests.made(id), clock.instant());
        } catch (IOException | RuntimeException e) {
            LOG.warn("A backup that was asked for can't be made.", e);
            why = reason(e);
        }
        try {
            requests.answer(id, why);
        } catch (IOException e) {
            LOG.warn("Who asked for a backup can't be answered.", e);
        }
    }

    private void followPlan(BackupPlan wanted) {
        if (time.now().awake().compareTo(notBefore) < 0) {
            return;
        }
        BackupShelf shelf = new BackupShelf(wanted.directory());
        Instant now = clock.instant();
        try {
            last = shelf.last(now);
            if (wanted.isDue(last, now)) {
                maker.make(shelf.place(now), now);
                shelf.keep(wanted.keep(), shelf.place(now));
                shelf.clear(now);
                last = Optional.of(now);
                LOG.info("The nightly backup is in {}.", shelf.place(now));
            }
            failure = Optional.empty();
            // Whoever asks is served at once; where backups lie, another computer's disk perhaps, is read far less
            // often.
            notBefore = time.now().awake().plus(BETWEEN_LOOKS_AT_THE_PLAN);
        } catch (IOException | RuntimeException e) {
            notBefore = time.now().awake().plus(BETWEEN_TRIES);
            failure = Optional.of(Message.of("backup.problem.failed", reason(e)));
            LOG.warn("The nightly backup can't be made in {}; it is tried again.", wanted.directory(), e);
        }
    }

    /** Without the paths that the system's own messages have. */
    private static String reason(Exception e) {
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }

    @Override
    public Optional<Message> problem() {
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Duration runs = time.now().awake().minus(begun);
        Instant now = clock.instant();
        boolean old = last.filter(made -> made.isAfter(now.minus(TWO_NIGHTS))).isEmpty();
        boolean late = runs.compareTo(BEFORE_THE_FIRST.plus(BETWEEN_TRIES)) > 0 && old;
        return failure.or(() -> late
                ? Optional.of(last.map(made -> Message.of("backup.problem.old", made))
                        .orElseGet(() -> Message.of("backup.problem.none")))
                : Optional.empty());
    }

    @Override
    public Optional<Instant> last() {
        return last;
    }
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the roster outside the database too, and with it the knowledge that there was a history: a database that is lost
 * must not read as one in which nothing is expected. Reads and writes on the history's thread; what is known is for all.
 */
final class RosterKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RosterKeeper.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    static final Message CANNOT_WRITE = Message.of("history.roster_file");

    private final RosterFile file;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private volatile RosterCopy copy;
    private volatile Losses losses = Losses.NONE;
    private volatile boolean failed;
    private final AtomicBoolean seen = new AtomicBoolean();
    private final AtomicBoolean allLost = new AtomicBoolean();
    private final AtomicLong entriesLost = new AtomicLong();
    private boolean unsaved;
    private @Nullable Long triedAt;

    RosterKeeper(RosterFile file, Clock clock, LongSupplier nanoTime) {
        this.file = file;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.copy = new RosterCopy(0, Instant.EPOCH, Roster.EMPTY.doubted(RosterDoubt.NOT_READ), false, Losses.NONE);
    }

    /**
     * What a database holds of the roster.
     *
     * @param version 0: it is from before the roster had one
     * @param isNew nothing was ever kept in it
     * @param wasThere there was a file of that name before it was opened
     */
    record InDatabase(long version, Roster roster, boolean isNew, boolean wasThere) {}

    /** Before the database can be asked. */
    void readFile() {
        if (file.read() instanceof RosterFile.Found.Whole whole) {
            copy = whole.copy();
            losses = whole.copy().losses();
        }
    }

    /** Nothing is here yet. From now on something is: what is gone later is known to be gone. */
    void begin() {
        if (file.read() instanceof RosterFile.Found.Absent) {
            copy = new RosterCopy(1, clock.instant(), Roster.EMPTY, false, Losses.NONE);
            unsaved = true;
            save();
        }
    }

    /** Which roster counts: the newer one of both places, or the one that can be read. */
    RosterCopy choose(InDatabase database) {
        RosterFile.Found found = file.read();
        if (found instanceof RosterFile.Found.Whole whole) {
            copy = chosen(whole.copy(), database).withHistory();
        } else {
            boolean gone = database.isNew() && (database.wasThere() || found instanceof RosterFile.Found.Damaged);
            Roster known = gone ? Roster.EMPTY.doubted(RosterDoubt.LOST) : database.roster();
            copy = new RosterCopy(
                    Math.max(1, database.version()),
                    clock.instant(),
                    known,
                    true,
                    gone ? Losses.NONE.andAll() : Losses.NONE);
            if (found instanceof RosterFile.Found.Damaged) {
                setAside();
            }
        }
        losses = copy.losses();
        unsaved = true;
        save();
        return copy;
    }

    private RosterCopy chosen(RosterCopy kept, InDatabase database) {
        if (database.isNew() && !kept.begun()) {
            return kept;
        }
        if (database.isNew()) {
            LOG.warn(
                    "The history that was here is gone. The roster of {} trucks comes from the file beside it.",
                    kept.roster().trucks().size());
            return kept.with(kept.losses().andAll());
        }
        if (!kept.begun() && kept.roster().doubt().equals(Optional.of(RosterDoubt.RESTORED))) {
            LOG.warn("The backup that was put back had no roster but that in the database, which counts.");
            // Above that of the database, so that the doubt is put there too.
            return ofDatabase(database.version() + 1, database.roster().doubted(RosterDoubt.RESTORED), kept);
        }
        if (database.version() > kept.version() || !kept.begun()) {
            LOG.warn("The roster in the file is older than that in the database, which counts.");
            return ofDatabase(Math.max(1, database.version()), database.roster(), kept);
        }
        if (!database.roster().equals(kept.roster())) {
            LOG.warn("The roster in the database is older than that in the file, which counts.");
        }
        return kept;
    }

    /** What was lost is known from the file alone. */
    private RosterCopy ofDatabase(long version, Roster roster, RosterCopy kept) {
        return new RosterCopy(version, clock.instant(), roster, true, kept.losses());
    }

    private void setAside() {
        LOG.warn("The file {} is damaged. It is put aside as {}.", RosterFile.NAME, RosterFile.DAMAGED);
        try {
            file.setAside();
        } catch (IOException e) {
            LOG.debug("The cause:", e);
        }
    }

    /** The roster is another one. Gives the version that it gets. */
    long changed(Roster roster) {
        copy = new RosterCopy(copy.version() + 1, clock.instant(), roster, copy.begun(), losses);
        unsaved = true;
        save();
        return copy.version();
    }

    /** To be called again and again: tries what could not be written, and puts down what was lost. */
    void tick() {
        boolean atOnce = seen.get() || allLost.get();
        noteLosses();
        Long last = triedAt;
        if (unsaved && (atOnce || last == null || nanoTime.getAsLong() - last >= BETWEEN_TRIES.toNanos())) {
            save();
        }
    }

    /** Puts down what is left to put down. */
    void end() {
        noteLosses();
        if (unsaved) {
            save();
        }
    }

    private void noteLosses() {
        Losses now = seen.getAndSet(false) ? Losses.NONE : losses;
        long entries = entriesLost.getAndSet(0);
        now = allLost.getAndSet(false) ? now.andAll() : now;
        now = entries > 0 ? now.and(entries) : now;
        if (!now.equals(losses)) {
            losses = now;
            copy = copy.with(now);
            unsaved = true;
        }
    }

    /** What is not known to be all of what was kept must not be put in its place. */
    private void save() {
        if (copy.version() == 0) {
            return;
        }
        triedAt = nanoTime.getAsLong();
        try {
            file.write(copy);
            unsaved = false;
            failed = false;
        } catch (IOException | RuntimeException e) {
            if (!failed) {
                LOG.warn("{} ({})", StationWords.said(CANNOT_WRITE), e.getMessage());
            }
            failed = true;
        }
    }

    /** As far as it is known. */
    RosterCopy known() {
        return copy;
    }

    Optional<Message> problem() {
        return failed ? Optional.of(CANNOT_WRITE) : Optional.empty();
    }

    /** What was lost and nobody has seen yet, in whole sentences. */
    Optional<Message> loss() {
        Losses now = seen.get() ? Losses.NONE : losses;
        return (allLost.get() ? now.andAll() : now).and(entriesLost.get()).inWords();
    }

    void lossSeen() {
        allLost.set(false);
        entriesLost.set(0);
        seen.set(true);
    }

    void lost(long entries) {
        entriesLost.addAndGet(entries);
    }

    void lostAll() {
        allLost.set(true);
    }
}

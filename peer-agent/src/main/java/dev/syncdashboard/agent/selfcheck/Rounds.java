package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.stationlist.ListHead;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.ContentCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rounds of the checking thread: sees whether a look is due, and looks. Only {@link #whenLooked} is for others. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** How often to see whether something is due. Two looks at the list's size and date, mostly. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    /** For reading every byte, for which nobody waits: a quarter of what a hard disk gives. */
    private static final long FULL_CHECK_BYTES_PER_SECOND = 32L << 20;

    private final Findings findings;
    private final FolderContent content;
    private final Function<Path, StationListFolder> lists;
    private final Semaphore everyByte;
    private final CheckFile file;
    private final Schedule schedule;
    private final Clock clock;
    private final Supplier<Duration> passingTime;
    private volatile Runnable afterLook = () -> {};

    // Of the checking thread alone.
    private @Nullable Places lookedAt;
    private StationListFolder.@Nullable Stamp listSeen;
    private @Nullable Duration lastLook;
    private @Nullable Duration lastFullTry;
    private @Nullable Duration lastListLook;
    private boolean told;
    private boolean recalled;

    Rounds(
            Findings findings,
            FolderContent content,
            Function<Path, StationListFolder> lists,
            Semaphore everyByte,
            CheckFile file,
            Schedule schedule,
            Clock clock,
            Supplier<Duration> passingTime) {
        this.findings = findings;
        this.content = content;
        this.lists = lists;
        this.everyByte = everyByte;
        this.file = file;
        this.schedule = schedule;
        this.clock = clock;
        this.passingTime = passingTime;
    }

    void whenLooked(Runnable then) {
        afterLook = then;
    }

    void run() throws InterruptedException {
        recallOnce();
        if (findings.hasFailed()) {
            findings.rest(ROUND);
        }
        while (true) {
            try {
                round();
            } catch (RuntimeException | Error e) {
                tell(e);
                findings.failed(e.getClass().getSimpleName()).run();
            }
            findings.rest(ROUND);
        }
    }

    // After a fault what was found meanwhile counts, and not what could be kept of it.
    private void recallOnce() {
        if (!recalled) {
            recall();
            recalled = true;
        }
    }

    void recall() {
        try {
            findings.recall(file.read());
        } catch (IOException e) {
            LOG.debug("The last check can't be read", e);
        }
    }

    void round() throws InterruptedException {
        Optional<Places> where = findings.where();
        if (where.isPresent()) {
            round(where.get());
        }
    }

    private void round(Places now) throws InterruptedException {
        if (!now.equals(lookedAt)) {
            lookedAt = now;
            lastLook = null;
        }
        StationListFolder list = lists.apply(now.statusFolder());
        StationListFolder.Stamp stamp = list.stamp();
        Optional<Mode> mode = due(stamp, true);
        boolean has = mode.filter(Mode.EVERY_BYTE::equals).isPresent() && everyByte.tryAcquire();
        try {
            // While another folder's bytes are read, this one is looked at as on any other day.
            Optional<Mode> possible = has ? mode : due(stamp, false);
            if (possible.isPresent()) {
                listSeen = stamp;
                check(list, now, possible.get());
            }
        } finally {
            if (has) {
                everyByte.release();
            }
        }
    }

    private Optional<Mode> due(StationListFolder.Stamp list, boolean everyByteToo) {
        Duration now = passingTime.get();
        Findings.Pending pending = findings.pending(now);
        if (pending.afterFailure()) {
            return Optional.of(Mode.CHANGED_FILES);
        }
        Schedule.Known known = new Schedule.Known(
                Optional.ofNullable(lastLook).map(now::minus),
                pending.change(),
                everyByteToo ? Optional.ofNullable(lastFullTry).map(now::minus) : Optional.of(Duration.ZERO),
                !list.equals(listSeen));
        return schedule.due(known, pending.last().flatMap(ContentCheck::fullCheck), clock.instant());
    }

    private void check(StationListFolder lists, Places now, Mode mode) throws InterruptedException {
        lastLook = passingTime.get();
        lastFullTry = mode == Mode.EVERY_BYTE ? lastLook : lastFullTry;
        Optional<Duration> changeSeen = findings.begins(mode);
        boolean concluded = false;
        try {
            concluded = compare(lists, now, mode, changeSeen.isPresent());
        } finally {
            findings.ends(concluded ? Optional.empty() : changeSeen);
            afterLook.run();
        }
    }

    /**
     * Gives whether the look came to its end.
     *
     * @param open whether until now a change was unseen, so that nothing was decided
     */
    private boolean compare(StationListFolder lists, Places now, Mode mode, boolean open) throws InterruptedException {
        Found found = lists.read();
        findings.signedIs(found);
        if (found instanceof Found.NotUsable none) {
            concludeWithoutList(Comparison.withoutList(none.defect(), clock.instant(), findings.last()), open);
            return true;
        }
        Found.Usable usable = (Found.Usable) found;
        FingerprintResult result;
        try {
            result = content.read(now.syncFolder(), now.rules(), mode, throttle(mode, lists));
        } catch (Throttle.StoppedException e) {
            return false;
        }
        findings.ignoredAre(IgnoredFiles.of(usable.list().files(), result, now.rules()));
        conclude(
                Comparison.of(usable, result, readEveryByte(mode, result), clock.instant(), findings.last()),
                Optional.of(usable.list().head()),
                false,
                open);
        return true;
    }

    // Also what can't be read was tried: once a day is enough for that.
    private static boolean readEveryByte(Mode mode, FingerprintResult result) {
        return mode == Mode.EVERY_BYTE
                || (result instanceof FingerprintResult.Whole whole
                        && whole.effort().filesRead()
                                >= whole.fingerprint().files().count());
    }

    // Reading every byte may take half an hour; who waits for a new update must not wait for that.
    private Throttle throttle(Mode mode, StationListFolder lists) {
        return mode == Mode.EVERY_BYTE
                ? Throttle.bytesPerSecond(FULL_CHECK_BYTES_PER_SECOND).until(() -> isAnotherList(lists))
                : Throttle.unlimited();
    }

    private boolean isAnotherList(StationListFolder lists) {
        Duration now = passingTime.get();
        boolean due = lastListLook == null || now.minus(lastListLook).compareTo(ROUND) >= 0;
        lastListLook = due ? now : lastListLook;
        return due && !lists.stamp().equals(listSeen);
    }

    /** What was found wrong still holds for the version that it was found in. */
    private void concludeWithoutList(ContentCheck check, boolean open) {
        conclude(check, Comparison.foundFaults(check) ? findings.list() : Optional.empty(), true, open);
    }

    private void conclude(ContentCheck check, Optional<ListHead> list, boolean withoutList, boolean open) {
        Runnable wake = findings.conclude(check, list, withoutList, open);
        told = false;
        wake.run();
        try {
            file.write(check);
        } catch (IOException e) {
            LOG.debug("The check can't be kept", e);
        }
    }

    // Once, until it works again.
    private void tell(Throwable e) {
        if (told) {
            LOG.debug("The files could not be checked", e);
        } else {
            LOG.warn("The files could not be checked. It will be tried again.", e);
        }
        told = true;
    }
}

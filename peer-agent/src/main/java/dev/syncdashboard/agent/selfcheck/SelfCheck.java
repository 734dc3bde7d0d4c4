package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.stationlist.Defect;
import dev.syncdashboard.stationlist.ListHead;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.threads.Standstill;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the disk with the station's newest list, over and over: soon after a change, and byte for byte once in a
 * while. {@link #run} does so on a thread of its own; what it found others may ask from any thread.
 */
public final class SelfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

    /** How often to see whether something is due. Two looks at the list's size and date, mostly. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    /** Of an update's two files the signatures may come later than the list. */
    private static final Duration UNSIGNED_TOLD = Duration.ofMinutes(2);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** One fault may be a file that vanished at the wrong moment. */
    private static final int FAILURES_TOLD = 2;

    /** For reading every byte, for which nobody waits: a quarter of what a hard disk gives. */
    private static final long FULL_CHECK_BYTES_PER_SECOND = 32L << 20;

    private final FolderContent content;
    private final Function<Path, StationListFolder> lists;
    private final Semaphore everyByte;
    private final CheckFile file;
    private final Schedule schedule;
    private final Clock clock;
    private final Supplier<Duration> passingTime;

    // Of the checking thread alone.
    private @Nullable Places lookedAt;
    private StationListFolder.@Nullable Stamp listSeen;
    private @Nullable Duration lastLook;
    private @Nullable Duration lastFullTry;
    private @Nullable Duration lastListLook;
    private boolean told;
    private boolean recalled;

    // Guarded by this.
    private Optional<Places> places = Optional.empty();
    private Optional<ContentCheck> last = Optional.empty();
    private Optional<ListHead> lastList = Optional.empty();
    private boolean noList;
    private @Nullable Duration unsignedSince;
    private FileNames ignored = FileNames.NONE;
    private @Nullable Duration unseenChange;
    private @Nullable Mode looking;
    private boolean looksAtChange;
    private final Standstill standstill = new Standstill();
    private @Nullable Duration wished;
    private int failures;
    private String failure = "";
    private Runnable news = () -> {};
    private Runnable afterLook = () -> {};

    /** A check of a device's only folder. */
    public SelfCheck(
            FolderContent content,
            Path stateDirectory,
            Duration fullCheckEvery,
            Clock clock,
            Supplier<Duration> passingTime) {
        this(content, stateDirectory, StationListFolder::new, fullCheckEvery, new Semaphore(1), clock, passingTime);
    }

    /**
     * A check that has not begun.
     *
     * @param content reads the disk
     * @param stateDirectory where it keeps the last check
     * @param lists finds this folder's list in the Status folder
     * @param fullCheckEvery so often every byte is read; zero: never
     * @param everyByte a permit for that, shared by the folders of a device
     * @param passingTime a time that only goes on, from any beginning
     */
    public SelfCheck(
            FolderContent content,
            Path stateDirectory,
            Function<Path, StationListFolder> lists,
            Duration fullCheckEvery,
            Semaphore everyByte,
            Clock clock,
            Supplier<Duration> passingTime) {
        this.content = content;
        this.lists = lists;
        this.everyByte = everyByte;
        this.file = new CheckFile(stateDirectory);
        this.schedule = new Schedule(fullCheckEvery);
        this.clock = clock;
        this.passingTime = passingTime;
    }

    /** Told where the folders are; before that nothing is looked at. */
    public synchronized void follow(Places where) {
        boolean known = places.filter(where::equals).isPresent();
        places = Optional.of(where);
        if (!known) {
            notifyAll();
        }
    }

    /** Told whenever the Sync folder may have changed. */
    public synchronized void changed() {
        unseenChange = passingTime.get();
    }

    /** Told while files may be arriving without a sign. What was found last still holds until the next look. */
    public synchronized void lookAgain() {
        wished = wished == null ? passingTime.get() : wished;
    }

    /** What was found last, perhaps before the last start. */
    public synchronized Optional<ContentCheck> last() {
        return last;
    }

    /** Which device the station is, by the list that was used last. */
    public synchronized Optional<PeerId> station() {
        return lastList.map(ListHead::station);
    }

    /** Told whom to wake when a check has found something else than the one before, or decides again what was open meanwhile. */
    public synchronized void whenNews(Runnable wake) {
        news = wake;
    }

    /** Told whom to call after each look, on the thread that looked: it leaves a lot behind. */
    public synchronized void whenLooked(Runnable then) {
        afterLook = then;
    }

    private synchronized Runnable afterLook() {
        return afterLook;
    }

    /** What is wrong with the disk itself, or keeps it from being checked, for the report. */
    public synchronized List<Hindrance> problems() {
        Optional<Hindrance> damage = last.map(ContentCheck::damaged)
                .flatMap(CheckWords::damage)
                .map(what -> Hindrance.of(ProblemCode.DISK_DAMAGED, what, Message.of("remedy.damaged")));
        Optional<Hindrance> fault = failures < FAILURES_TOLD
                ? Optional.empty()
                : Optional.of(Hindrance.of(
                        ProblemCode.SYNC_NOT_LOOKED_AT,
                        Message.of("report.check_fails", failure),
                        Message.of("remedy.check_fails")));
        Optional<Hindrance> hanging = stands()
                ? Optional.of(Hindrance.of(
                        ProblemCode.SYNC_NOT_LOOKED_AT,
                        Message.of("report.check_hangs"),
                        Message.of("remedy.check_hangs")))
                : Optional.empty();
        Optional<Hindrance> ignoring = IgnoredFiles.words(ignored)
                .map(what -> Hindrance.of(ProblemCode.IGNORES_FILES_OF_THE_UPDATE, what, Message.of("remedy.ignored")));
        return Stream.of(ignoring, damage, unsigned(), fault, hanging)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the look under way does not go on: its disk gives neither content nor an error. */
    private synchronized boolean stands() {
        return standstill.is(looking != null, looking == null ? 0 : content.steps(looking), passingTime.get());
    }

    private synchronized Optional<Hindrance> unsigned() {
        boolean lasts =
                unsignedSince != null && passingTime.get().minus(unsignedSince).compareTo(UNSIGNED_TOLD) >= 0;
        return lasts
                ? Optional.of(Hindrance.of(
                        ProblemCode.LIST_NOT_SIGNED,
                        Message.of("report.list.not_signed"),
                        Message.of("remedy.not_signed")))
                : Optional.empty();
    }

    private synchronized void signedIs(Found found) {
        if (!(found instanceof Found.NotUsable none) || none.defect() != Defect.NOT_SIGNED) {
            unsignedSince = null;
        } else if (unsignedSince == null) {
            unsignedSince = passingTime.get();
        }
    }

    /** A check ended by a fault of the program. */
    public void failed(Throwable fault) {
        Runnable wake = noteFailure(fault.getClass().getSimpleName());
        wake.run();
    }

    private synchronized Runnable noteFailure(String kind) {
        failures++;
        failure = kind;
        return failures == FAILURES_TOLD ? news : () -> {};
    }

    /**
     * Told of a hash that the engine gives now. One that is made of the very content shows that what was found missing or
     * different is there again, also while there is no list to compare with.
     */
    public synchronized void confirmed(FolderHash hash) {
        boolean shows = noList
                && FolderFingerprint.isOne(hash)
                && (last.flatMap(ContentCheck::version).filter(hash::equals).isPresent()
                        || lastList.filter(list -> list.hash().equals(hash)).isPresent());
        if (shows && last.filter(Comparison::foundFaults).isPresent()) {
            last = last.map(Comparison::withoutFaults);
        }
    }

    /** Whether this is the version of the list that was used last. */
    public synchronized Optional<Boolean> isListed(FolderHash hash) {
        return lastList.flatMap(list -> list.isVersion(hash)
                ? Optional.of(true)
                : Optional.of(false).filter(no -> list.engineHash().isPresent() || FolderFingerprint.isOne(hash)));
    }

    /**
     * Whether the disk has every file of the version that the engine names. Empty if that can't be told: the list is that
     * of another version, the folder may have changed since the last look that has ended, or the disk does not answer.
     *
     * @param hash the engine's own hash, or the fingerprint
     */
    public synchronized Optional<Boolean> completeFor(FolderHash hash) {
        boolean faulty = last.filter(Comparison::foundFaults)
                .flatMap(ContentCheck::version)
                .filter(hash::equals)
                .isPresent();
        if (noList && faulty) {
            return Optional.of(false);
        }
        boolean speaksOfIt = unseenChange == null
                && !looksAtChange
                && !stands()
                && failures < FAILURES_TOLD
                && lastList.filter(list -> list.isVersion(hash)).isPresent();
        return speaksOfIt ? last.flatMap(ContentCheck::complete) : Optional.empty();
    }

    /**
     * Stays until its thread is interrupted. Nothing that disk or engine do ends it. Should it end all the same, it may be
     * called again, and goes on from what it knew.
     *
     * @throws InterruptedException always
     */
    public void run() throws InterruptedException {
        recallOnce();
        if (hasFailed()) {
            rest();
        }
        while (true) {
            try {
                round();
            } catch (RuntimeException | Error e) {
                tell(e);
                failed(e);
            }
            rest();
        }
    }

    private synchronized boolean hasFailed() {
        return failures > 0;
    }

    // Waking too early does no harm: only what is due is done.
    @SuppressWarnings("WaitNotInLoop")
    private synchronized void rest() throws InterruptedException {
        // After a fault longer and longer: what fails may have read the whole disk before.
        wait(Math.min(LONGEST_REST.toMillis(), ROUND.toMillis() << Math.min(failures, 10)));
    }

    // After a fault what was found meanwhile counts, and not what could be kept of it.
    private void recallOnce() {
        if (!recalled) {
            recall();
            recalled = true;
        }
    }

    /** Goes on from the last check of the agent that ran before. */
    void recall() {
        try {
            Optional<ContentCheck> before = file.read();
            synchronized (this) {
                last = before;
            }
        } catch (IOException e) {
            LOG.debug("The last check can't be read", e);
        }
    }

    /** Looks whether something is due, and does it. */
    void round() throws InterruptedException {
        Optional<Places> where = where();
        if (where.isPresent()) {
            round(where.get());
        }
    }

    private synchronized Optional<Places> where() {
        return places;
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
        synchronized (this) {
            Schedule.Known known = new Schedule.Known(
                    Optional.ofNullable(lastLook).map(now::minus),
                    Optional.ofNullable(unseenChange == null ? wished : unseenChange)
                            .map(now::minus),
                    everyByteToo ? Optional.ofNullable(lastFullTry).map(now::minus) : Optional.of(Duration.ZERO),
                    !list.equals(listSeen));
            if (failures > 0) {
                return Optional.of(Mode.CHANGED_FILES);
            }
            return schedule.due(known, last.flatMap(ContentCheck::fullCheck), clock.instant());
        }
    }

    private void check(StationListFolder lists, Places now, Mode mode) throws InterruptedException {
        lastLook = passingTime.get();
        lastFullTry = mode == Mode.EVERY_BYTE ? lastLook : lastFullTry;
        Duration changeSeen = takeChange(mode);
        boolean concluded = false;
        try {
            concluded = compare(lists, now, mode, changeSeen != null);
        } finally {
            ended(concluded ? null : changeSeen);
            afterLook().run();
        }
    }

    /**
     * Gives whether the look came to its end.
     *
     * @param open whether until now a change was unseen, so that nothing was decided
     */
    private boolean compare(StationListFolder lists, Places now, Mode mode, boolean open) throws InterruptedException {
        Found found = lists.read();
        signedIs(found);
        if (found instanceof Found.NotUsable none) {
            concludeWithoutList(Comparison.withoutList(none.defect(), clock.instant(), last()), open);
            return true;
        }
        Found.Usable usable = (Found.Usable) found;
        FingerprintResult result;
        try {
            result = content.read(now.syncFolder(), now.rules(), mode, throttle(mode, lists));
        } catch (Throttle.StoppedException e) {
            return false;
        }
        ignoredAre(IgnoredFiles.of(usable.list().files(), result, now.rules()));
        conclude(
                Comparison.of(usable, result, readEveryByte(mode, result), clock.instant(), last()),
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

    // What changes from here on, the look may have passed by already.
    private synchronized @Nullable Duration takeChange(Mode mode) {
        Duration taken = unseenChange;
        looking = mode;
        looksAtChange = taken != null;
        unseenChange = null;
        wished = null;
        return taken;
    }

    /** @param unseen the change that this look should have seen, and did not */
    private synchronized void ended(@Nullable Duration unseen) {
        looking = null;
        looksAtChange = false;
        unseenChange = unseenChange == null ? unseen : unseenChange;
    }

    /** What was found wrong still holds for the version that it was found in. */
    private void concludeWithoutList(ContentCheck check, boolean open) {
        conclude(check, Comparison.foundFaults(check) ? list() : Optional.empty(), true, open);
    }

    private synchronized Optional<ListHead> list() {
        return lastList;
    }

    private synchronized void ignoredAre(FileNames files) {
        ignored = files;
    }

    private void conclude(ContentCheck check, Optional<ListHead> list, boolean withoutList, boolean open) {
        Runnable wake = () -> {};
        synchronized (this) {
            boolean another = last.filter(check::saysTheSameAs).isEmpty();
            if (another) {
                LOG.info("{}", AgentWords.english(CheckWords.inShort(check)));
            }
            // What was known before a start says the same, and decides nothing before this look.
            if (another || open || !list.equals(lastList)) {
                wake = news;
            }
            last = Optional.of(check);
            lastList = list;
            noList = withoutList;
            looksAtChange = false;
            failures = 0;
            told = false;
        }
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

package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.content.FolderContent.Mode;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.stationlist.Defect;
import dev.syncdashboard.stationlist.ListHead;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.threads.Standstill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the looks at one folder have found, and what may be said of it while it changes. For any thread. */
final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    /** Of an update's two files the signatures may come later than the list. */
    private static final Duration UNSIGNED_TOLD = Duration.ofMinutes(2);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** One fault may be a file that vanished at the wrong moment. */
    private static final int FAILURES_TOLD = 2;

    private final ToLongFunction<Mode> steps;
    private final Supplier<Duration> passingTime;
    private final Standstill standstill = new Standstill();

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
    private @Nullable Duration wished;
    private int failures;
    private String failure = "";
    private Runnable news = () -> {};

    /**
     * Nothing found yet.
     *
     * @param steps a number for each way to look that grows as long as such a look goes on
     * @param passingTime a time that only goes on, from any beginning
     */
    Findings(ToLongFunction<Mode> steps, Supplier<Duration> passingTime) {
        this.steps = steps;
        this.passingTime = passingTime;
    }

    /** What a schedule needs to know of it, all of one moment. */
    record Pending(Optional<Duration> change, Optional<ContentCheck> last, boolean afterFailure) {}

    synchronized void follow(Places where) {
        boolean known = places.filter(where::equals).isPresent();
        places = Optional.of(where);
        if (!known) {
            notifyAll();
        }
    }

    synchronized Optional<Places> where() {
        return places;
    }

    synchronized void changed() {
        unseenChange = passingTime.get();
    }

    synchronized void lookAgain() {
        wished = wished == null ? passingTime.get() : wished;
    }

    synchronized Optional<ContentCheck> last() {
        return last;
    }

    /** The list that was used last. */
    synchronized Optional<ListHead> list() {
        return lastList;
    }

    synchronized Optional<PeerId> station() {
        return lastList.map(ListHead::station);
    }

    synchronized void whenNews(Runnable wake) {
        news = wake;
    }

    synchronized List<Hindrance> problems() {
        List<Hindrance> problems = new ArrayList<>();
        CheckHindrances.ignores(ignored).ifPresent(problems::add);
        last.flatMap(CheckHindrances::damage).ifPresent(problems::add);
        if (unsignedSince != null && passingTime.get().minus(unsignedSince).compareTo(UNSIGNED_TOLD) >= 0) {
            problems.add(CheckHindrances.notSigned());
        }
        if (failures >= FAILURES_TOLD) {
            problems.add(CheckHindrances.fails(failure));
        }
        if (stands()) {
            problems.add(CheckHindrances.hangs());
        }
        return List.copyOf(problems);
    }

    /** Whether the look under way does not go on: its disk gives neither content nor an error. */
    private synchronized boolean stands() {
        return standstill.is(looking != null, looking == null ? 0 : steps.applyAsLong(looking), passingTime.get());
    }

    /** What the list in the Status folder is found to be. */
    synchronized void signedIs(Found found) {
        if (!(found instanceof Found.NotUsable none) || none.defect() != Defect.NOT_SIGNED) {
            unsignedSince = null;
        } else if (unsignedSince == null) {
            unsignedSince = passingTime.get();
        }
    }

    /** A check ended by a fault of the program. Gives whom to wake for that. */
    synchronized Runnable failed(String kind) {
        failures++;
        failure = kind;
        return failures == FAILURES_TOLD ? news : () -> {};
    }

    synchronized void confirmed(FolderHash hash) {
        boolean shows = noList
                && FolderFingerprint.isOne(hash)
                && (last.flatMap(ContentCheck::version).filter(hash::equals).isPresent()
                        || lastList.filter(list -> list.hash().equals(hash)).isPresent());
        if (shows && last.filter(Comparison::foundFaults).isPresent()) {
            last = last.map(Comparison::withoutFaults);
        }
    }

    synchronized Optional<Boolean> isListed(FolderHash hash) {
        return lastList.flatMap(list -> list.isVersion(hash)
                ? Optional.of(true)
                : Optional.of(false).filter(no -> list.engineHash().isPresent() || FolderFingerprint.isOne(hash)));
    }

    synchronized Optional<Boolean> completeFor(FolderHash hash) {
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

    synchronized boolean hasFailed() {
        return failures > 0;
    }

    /**
     * Waits for the next round: after a fault longer and longer, as what fails may have read the whole disk before. Ends early
     * when the folders are elsewhere.
     */
    // Waking too early does no harm: only what is due is done.
    @SuppressWarnings("WaitNotInLoop")
    synchronized void rest(Duration round) throws InterruptedException {
        wait(Math.min(LONGEST_REST.toMillis(), round.toMillis() << Math.min(failures, 10)));
    }

    /** Goes on from a check of before this start. */
    synchronized void recall(Optional<ContentCheck> before) {
        last = before;
    }

    /** @param now the passing time */
    synchronized Pending pending(Duration now) {
        return new Pending(
                Optional.ofNullable(unseenChange == null ? wished : unseenChange)
                        .map(now::minus),
                last,
                failures > 0);
    }

    /**
     * A look begins. What changes from here on, it may have passed by already.
     *
     * @return the change that it should see
     */
    synchronized Optional<Duration> begins(Mode mode) {
        Optional<Duration> taken = Optional.ofNullable(unseenChange);
        looking = mode;
        looksAtChange = taken.isPresent();
        unseenChange = null;
        wished = null;
        return taken;
    }

    /**
     * A look has ended.
     *
     * @param unseen the change that it should have seen, and did not
     */
    synchronized void ends(Optional<Duration> unseen) {
        looking = null;
        looksAtChange = false;
        unseenChange = unseenChange == null ? unseen.orElse(null) : unseenChange;
    }

    synchronized void ignoredAre(FileNames files) {
        ignored = files;
    }

    /**
     * What a look has found counts from now on.
     *
     * @param open whether until now a change was unseen, so that nothing was decided
     * @return whom to wake for that
     */
    synchronized Runnable conclude(ContentCheck check, Optional<ListHead> list, boolean withoutList, boolean open) {
        boolean another = last.filter(check::saysTheSameAs).isEmpty();
        if (another) {
            LOG.info("{}", AgentWords.english(CheckWords.inShort(check)));
        }
        // What was known before a start says the same, and decides nothing before this look.
        boolean isNews = another || open || !list.equals(lastList);
        last = Optional.of(check);
        lastList = list;
        noList = withoutList;
        looksAtChange = false;
        failures = 0;
        return isNews ? news : () -> {};
    }
}

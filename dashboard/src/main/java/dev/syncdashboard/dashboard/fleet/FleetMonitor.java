package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.dashboard.archive.Kept;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.clock.ClockChange;
import dev.syncdashboard.dashboard.clock.PassingTime;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.reports.ReportsListener;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the fleet's snapshot and replaces it when a watcher brings news or time alone changes a verdict. Everything runs
 * on one thread of its own, in the order in which it came; readers only ever see a finished snapshot.
 */
public final class FleetMonitor implements Fleet, FleetEditor, StationListener, ReportsListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FleetMonitor.class);

    /** Limits pass without anything happening; a second is as soon as anyone would notice. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration LATE = Duration.ofSeconds(60);

    private static final String FAILS =
            "The dashboard fails to judge the trucks; its log says more. If this stays, start it again.";
    private static final String HANGS =
            "The dashboard has been stuck for more than a minute. If this stays, start it again.";

    private final Limits limits;
    private final Judge judge;
    private final FleetTime time;
    private final FailedParts failedParts;
    private final Archive archive;
    private final Snapshots snapshots;
    private final List<Consumer<FleetSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final FleetThread thread;
    private final Announcer announcer;
    private final Pulse pulse;
    private final Edits edits;
    private final Opening opening;

    // The fields below are read and written on the fleet's thread only.
    private StationMemory station;
    private PeerMemories peers = PeerMemories.NONE;
    private Optional<String> reportsProblem = Optional.empty();
    private Optional<Instant> reportsDue = Optional.empty();
    private Optional<Instant> blindSince = Optional.empty();
    private final FileLists lists = new FileLists();
    private Roster roster = Roster.EMPTY.doubted(RosterDoubt.NOT_READ);
    private Optional<Instant> lastLook = Optional.empty();
    private final Earlier earlier = new Earlier();

    private volatile FleetSnapshot snapshot;

    /** With a clock whose every step is time that has passed. */
    public FleetMonitor(Limits limits, Judge judge, Archive archive, List<FleetSubscriber> subscribers, Clock clock) {
        this(
                limits,
                judge,
                archive,
                subscribers,
                clock,
                PassingTime.toldBy(clock),
                new FailedParts(PassingTime.toldBy(clock)));
    }

    /**
     * @param archive asked at once for what is kept; nothing is news before it has answered
     * @param failedParts which parts of the program have failed
     */
    public FleetMonitor(
            Limits limits,
            Judge judge,
            Archive archive,
            List<FleetSubscriber> subscribers,
            Clock clock,
            PassingTime passing,
            FailedParts failedParts) {
        this.limits = limits;
        this.judge = judge;
        this.time = new FleetTime(clock, passing);
        this.failedParts = failedParts;
        this.thread = new FleetThread(failedParts);
        this.announcer = new Announcer(subscribers, limits, failedParts, thread::safely);
        this.archive = archive;
        this.snapshots = new Snapshots(judge, limits);
        Instant now = time.now();
        this.station = StationMemory.begin(now);
        this.snapshot = new FleetSnapshot(
                1,
                now,
                false,
                station.status(now, limits, Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                roster);
        this.pulse = new Pulse(time);
        this.edits = new Edits(this::inOrder, this::allKept, announcer::hasBegun, this::refresh);
        this.opening = new Opening(archive, time, this::inOrder, this::takeOver, this::refresh);
        opening.begin(() -> roster = archive.meanwhile());
    }

    private void takeOver(Kept all) {
        KeptFolder kept = all.folder(SyncFolders.ONLY).upTo(station.started());
        Listing listedNow = lists.last();
        Optional<Update> listedUpdate = station.history().update(listedNow.number());
        announcer.begin(kept, all.roster());
        station = station.precededBy(kept);
        peers = peers.precededBy(kept.peers());
        roster = all.roster();
        lists.restore(kept);
        earlier.kept(kept);
        doubt();
        refresh();
        listedUpdate.ifPresent(update -> listed(update, listedNow.files()));
    }

    /**
     * Told before the station's list is written for the first time: the one that is there is of this update.
     *
     * @param update its number
     */
    public void listedBefore(long update) {
        inOrder(() -> {
            earlier.listed(update);
            doubt();
            refresh();
        });
    }

    private void doubt() {
        boolean known = roster.doubt().isPresent() || archive.loss().isPresent();
        earlier.takeDoubt(archive.doubtOfBefore()).filter(any -> !known).ifPresent(why -> {
            roster = roster.doubted(why);
            if (why == RosterDoubt.LOST) {
                archive.missing();
            }
        });
    }

    /** Begins to watch the clock; once. */
    public void start() {
        pulse.beat();
        thread.every(TICK, this::tick);
    }

    private void tick() {
        try {
            watchClock();
            refresh();
        } catch (RuntimeException | Error e) {
            freeze(FAILS);
            thread.safely(() -> announcer.tellFrozen(snapshot, time.now()));
            throw e;
        } finally {
            announcer.goOn();
        }
        pulse.beat();
    }

    /** What nobody judges any more must not look as if it were so now. */
    private void freeze(String why) {
        FleetSnapshot last = snapshot;
        if (last.station().canCheck()) {
            FleetSnapshot frozen = last.cannotCheck(time.now(), why);
            snapshot = frozen;
            listeners.forEach(listener -> thread.safely(() -> listener.accept(frozen)));
        }
    }

    /** Called by a thread that is not the fleet's: where that one hangs, it can't say so itself. */
    public void lookAfter() {
        if (pulse.isLate()) {
            freeze(HANGS);
        }
    }

    @Override
    public FleetSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public Runnable onChange(Consumer<FleetSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void looked(StationLook look) {
        inOrder(() -> {
            if (!time.isOfThisClock(look.at())) {
                return;
            }
            peers = peers.looked(look, lastLook, limits, roster);
            lastLook = Optional.of(look.at());
            moveTo(station.looked(look, limits));
            refresh();
        });
    }

    @Override
    public void failed(StationFailure failure) {
        inOrder(() -> {
            station = station.failed(failure);
            refresh();
        });
    }

    /** What was found when the station's files were read for their list; empty if nothing is wrong with them. */
    public void found(Optional<StationSays> wrong) {
        inOrder(() -> {
            station = station.found(wrong);
            refresh();
        });
    }

    /** The files of the station's version were read. What an update changed is what its list has otherwise than the last. */
    public void listed(FolderHash version, FileList files) {
        List<FileEntry> entries = files.files().stream()
                .map(file -> new FileEntry(file.path(), file.size(), Optional.of(file.sha256())))
                .toList();
        inOrder(() -> station.history().updateWith(version).ifPresent(update -> listed(update, entries)));
    }

    /** The station's list of a version's files is in the Status folder: trucks may name it in their checks from now on. */
    public void published(StationList list, FolderHash version) {
        inOrder(() -> {
            station = station.published(version, list);
            peers = peers.listed(station.history());
            refresh();
        });
    }

    @Override
    public void scanned(ReportsScan scan) {
        inOrder(() -> {
            if (!time.isOfThisClock(scan.at())) {
                return;
            }
            peers = peers.scanned(scan, ownId(), peer -> isUpdating(peer, scan.at()), roster, station.history());
            reportsProblem = Optional.empty();
            reportsDue =
                    Optional.of(scan.at().plus(scan.again().multipliedBy(3)).plus(LATE));
            refresh();
        });
    }

    private boolean isUpdating(PeerMemory peer, Instant now) {
        return judge.isUpdating(station.history(), peer.facts(now), now);
    }

    @Override
    public Optional<StatusScope> scope() throws InterruptedException {
        CompletableFuture<StatusScope> answer = new CompletableFuture<>();
        inOrder(() -> answer.complete(peers.scope(roster, ownId())));
        try {
            return Optional.of(answer.get(Opening.LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<PeerId> ownId() {
        return station.look().map(look -> look.identity().peerId());
    }

    @Override
    public void unreadable(Instant at, String problem) {
        inOrder(() -> {
            reportsProblem = Optional.of(problem);
            refresh();
        });
    }

    @Override
    public CompletableFuture<Outcome> changeRoster(Function<Roster, RosterChange> change) {
        return edits.make(() -> {
            RosterChange outcome = change.apply(roster);
            if (outcome instanceof RosterChange.Refused refused) {
                return new Outcome.Refused(refused.why());
            }
            roster = ((RosterChange.Changed) outcome).roster();
            return new Outcome.Done();
        });
    }

    @Override
    public void lossSeen() {
        archive.lossSeen();
        inOrder(this::refresh);
    }

    @Override
    public CompletableFuture<Outcome> title(int number, Optional<String> title) {
        return edits.make(() -> {
            if (station.history().update(number).isEmpty()) {
                return new Outcome.Refused("There is no update #" + number + ".");
            }
            moveTo(station.titled(number, title));
            return new Outcome.Done();
        });
    }

    private void watchClock() {
        time.change(station.started()).ifPresent(this::clockChanged);
        opening.lookAgain();
    }

    /**
     * All that this run has noted is as long ago as before. Time that the computer slept needs nothing: no look came
     * meanwhile, and that is a gap anyway.
     */
    private void clockChanged(ClockChange change) {
        if (change.kind() != ClockChange.Kind.SET) {
            return;
        }
        PeerMemories upToThen = peers.unwatchedSince(change.last());
        announcer.tell(announcer.next(station, upToThen, lists.last(), snapshot, change.last()));
        Moved move = new Moved(station.started(), change.by());
        station = station.moved(move);
        peers = peers.moved(move);
        snapshot = snapshot.moved(move);
        reportsDue = reportsDue.map(move);
        blindSince = blindSince.map(move);
        lastLook = lastLook.map(move);
        announcer.tellClockSet(station, peers, snapshot, move, change);
    }

    private StationStatus status(Instant now) {
        StationStatus status = station.status(now, limits, reportsProblem(now), historyProblem())
                .with(new OwnSide(time.remark(), failedParts.now()));
        return opening.heldBack(now).map(why -> status.cannotCheck(now, why)).orElse(status);
    }

    /** What is wrong with the history now, and what of it was lost. */
    private Optional<String> historyProblem() {
        List<String> words = Stream.of(archive.problem(), archive.loss())
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private void refresh() {
        Instant now = time.now();
        moveTo(station.settled(limits));
        StationStatus status = status(now);
        blindSince = status.reportsProblem()
                .map(problem -> blindSince.or(peers::readAt).orElse(now));
        FleetSnapshot next = snapshots.next(
                snapshot,
                status,
                station.history(),
                peers,
                roster,
                announcer.passedOver(),
                blindSince.orElse(now),
                time.doubt(),
                now);
        // It may have been frozen by another thread, which can't tell of it.
        announcer.tellFrozen(snapshot, now);
        FleetNews news = announcer.next(station, peers, lists.last(), next, now);
        boolean isOther = next.version() != snapshot.version();
        if (isOther) {
            snapshot = next;
        }
        announcer.tell(news);
        if (isOther) {
            listeners.forEach(listener -> thread.safely(() -> listener.accept(next)));
        }
    }

    /** Whether what was told so far is kept; it can't be where it has not even reached who keeps it. */
    private CompletableFuture<Boolean> allKept() {
        return announcer.isDone() ? archive.allKept() : CompletableFuture.completedFuture(false);
    }

    /** A disk that hangs says nothing, so that nothing was heard for long is a problem of its own. */
    private Optional<String> reportsProblem(Instant now) {
        return reportsProblem.or(() -> reportsDue
                .filter(due -> due.isBefore(now))
                .flatMap(due -> peers.readAt())
                .map(read ->
                        "The Status folder has not been read for " + Times.span(Duration.between(read, now)) + "."));
    }

    private void moveTo(StationMemory next) {
        int newestBefore = station.history().newestNumber();
        station = next;
        Optional<Update> newest =
                next.history().latest().filter(update -> !next.history().posting());
        newest.filter(update -> update.number() > newestBefore)
                .ifPresent(update -> LOG.info("Update #{} was posted at {}.", update.number(), update.posted()));
    }

    private void listed(Update update, List<FileEntry> files) {
        lists.listed(update, files, station.history()).ifPresent(step -> {
            Listing listing = step.now();
            listing.changesTo(step.before()).ifPresent(changes -> moveTo(station.listed(listing.number(), changes)));
            refresh();
        });
    }

    private void inOrder(Runnable step) {
        thread.inOrder(() -> {
            watchClock();
            step.run();
        });
    }

    /** What has come so far is still kept, unless that takes longer than a person would wait. */
    @Override
    public void close() {
        thread.close();
        announcer.close();
    }
}

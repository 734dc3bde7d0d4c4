package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.Kept;
import dev.syncdashboard.dashboard.reports.ReportsListener;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.station.FileLister;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(30);

    /** How long a person waits to hear that a change is on the disk. */
    private static final Duration LONGEST_KEEPING = Duration.ofSeconds(3);

    private static final String NOT_OPEN =
            "What is kept has not been read yet, so nothing can be changed. Try again in a moment.";
    private static final String FAILED = "That could not be done now. Try again; the dashboard's log says more.";

    private final Limits limits;
    private final Clock clock;
    private final HistoryStore store;
    private final FileLister lister;
    private final Snapshots snapshots;
    private final List<Consumer<FleetSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final FleetThread thread = new FleetThread();

    // The fields below are read and written on the fleet's thread only.
    private StationMemory station;
    private PeerMemories peers = PeerMemories.NONE;
    private Optional<String> reportsProblem = Optional.empty();
    private Optional<Instant> reportsDue = Optional.empty();
    private Optional<Instant> blindSince = Optional.empty();
    private final FileLists lists = new FileLists();
    private Roster roster = Roster.EMPTY.doubted(RosterDoubt.NOT_READ);
    private Optional<Recorder> recorder = Optional.empty();
    private final Earlier earlier = new Earlier();

    private volatile FleetSnapshot snapshot;

    public FleetMonitor(Limits limits, Judge judge, HistoryStore store, FileLister lister, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.store = store;
        this.lister = lister;
        this.snapshots = new Snapshots(judge, limits);
        Instant now = clock.instant();
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
        open();
    }

    /**
     * What is kept comes before all news, so that nothing is said without it. A database that can't be had is not waited
     * for, nor one that hangs: what it holds is put before all else when it comes.
     */
    private void open() {
        CompletableFuture<Optional<Kept>> first = new CompletableFuture<>();
        store.open(kept -> {
            if (!first.complete(kept)) {
                kept.ifPresent(late -> inOrder(() -> restore(late)));
            }
        });
        first.completeOnTimeout(Optional.empty(), LONGEST_OPENING.toMillis(), TimeUnit.MILLISECONDS);
        inOrder(() -> join(first).ifPresentOrElse(this::restore, () -> roster = store.meanwhile()));
    }

    private static Optional<Kept> join(Future<Optional<Kept>> first) {
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restore(Kept kept) {
        Optional<Update> listedNow = station.history().update(lists.number());
        List<FileEntry> files = lists.files();
        recorder = Optional.of(new Recorder(store, kept, limits));
        station = station.precededBy(kept);
        peers = peers.precededBy(kept.peers());
        roster = kept.roster();
        lists.restore(kept);
        earlier.kept(kept);
        doubt();
        refresh();
        listedNow.ifPresent(update -> listed(update, files));
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
        boolean known = roster.doubt().isPresent() || store.loss().isPresent();
        earlier.takeDoubt(store.doubtOfBefore()).filter(any -> !known).ifPresent(why -> {
            roster = roster.doubted(why);
            if (why == RosterDoubt.LOST) {
                store.missing();
            }
        });
    }

    /** Begins to watch the clock; once. */
    public void start() {
        thread.every(TICK, this::refresh);
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
            peers = peers.looked(look, station.look().map(StationLook::at), limits);
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

    @Override
    public void scanned(ReportsScan scan) {
        inOrder(() -> {
            Optional<PeerId> own = station.look().map(look -> look.identity().peerId());
            Set<PeerId> updating = snapshot.peers().stream()
                    .filter(peer -> peer.verdict().state() == PeerState.UPDATING)
                    .map(PeerStatus::id)
                    .collect(Collectors.toSet());
            peers = peers.scanned(scan, own, updating);
            reportsProblem = Optional.empty();
            reportsDue =
                    Optional.of(scan.at().plus(scan.again().multipliedBy(3)).plus(LATE));
            refresh();
        });
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
        return edit(() -> {
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
        store.lossSeen();
        inOrder(this::refresh);
    }

    @Override
    public CompletableFuture<Outcome> title(int number, Optional<String> title) {
        return edit(() -> {
            if (station.history().update(number).isEmpty()) {
                return new Outcome.Refused("There is no update #" + number + ".");
            }
            moveTo(station.titled(number, title));
            return new Outcome.Done();
        });
    }

    /** Before what is kept is known, an edit would be made to something else than a person thinks. */
    private CompletableFuture<Outcome> edit(Supplier<Outcome> change) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        inOrder(() -> {
            try {
                Outcome outcome = recorder.isPresent() ? change.get() : new Outcome.Refused(NOT_OPEN);
                refresh();
                if (outcome instanceof Outcome.Done) {
                    answerWhenKept(answer);
                } else {
                    answer.complete(outcome);
                }
            } catch (RuntimeException | Error e) {
                answer.complete(new Outcome.Refused(FAILED));
                throw e;
            }
        });
        return answer.completeOnTimeout(new Outcome.Refused(FAILED), LONGEST_OPENING.toSeconds(), TimeUnit.SECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the answer is what comes of it
    private void answerWhenKept(CompletableFuture<Outcome> answer) {
        store.allKept()
                .completeOnTimeout(false, LONGEST_KEEPING.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(kept -> answer.complete(kept ? new Outcome.Done() : new Outcome.NotKept()));
    }

    /** What is wrong with the history now, and what of it was lost. */
    private Optional<String> historyProblem() {
        List<String> words = Stream.of(store.problem(), store.loss())
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private void refresh() {
        Instant now = clock.instant();
        moveTo(station.settled(limits));
        StationStatus status = station.status(now, limits, reportsProblem(now), historyProblem());
        blindSince = status.reportsProblem()
                .map(problem -> blindSince.or(peers::readAt).orElse(now));
        FleetSnapshot next =
                snapshots.next(snapshot, status, station.history(), peers, roster, blindSince.orElse(now), now);
        recorder.ifPresent(told -> told.note(station, peers, next));
        if (next.version() != snapshot.version()) {
            snapshot = next;
            listeners.forEach(listener -> FleetThread.safely(() -> listener.accept(next)));
        }
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
        newest.ifPresent(this::list);
    }

    private void list(Update update) {
        station.look()
                .filter(look -> lists.ask(update))
                .ifPresent(look ->
                        lister.list(look.syncFolder().path(), files -> inOrder(() -> listed(update, files))));
    }

    private void listed(Update update, List<FileEntry> files) {
        lists.listed(update, files, station.history()).ifPresent(news -> {
            news.changes().ifPresent(changes -> moveTo(station.listed(news.number(), changes)));
            recorder.ifPresent(told -> told.noteList(news));
            refresh();
        });
    }

    private void inOrder(Runnable step) {
        thread.inOrder(step);
    }

    /** What has come so far is still kept, unless that takes longer than a person would wait. */
    @Override
    public void close() {
        thread.close();
    }
}

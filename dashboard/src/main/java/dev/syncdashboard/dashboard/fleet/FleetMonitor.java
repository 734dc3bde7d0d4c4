package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.reports.ReportsListener;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.station.FileLister;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the fleet's snapshot and replaces it when a watcher brings news or time alone changes a verdict. Everything runs
 * on one thread of its own, in the order in which it came; readers only ever see a finished snapshot.
 */
public final class FleetMonitor implements Fleet, StationListener, ReportsListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FleetMonitor.class);

    /** Limits pass without anything happening; a second is as soon as anyone would notice. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Limits limits;
    private final Clock clock;
    private final HistoryStore store;
    private final FileLister lister;
    private final Snapshots snapshots;
    private final List<Consumer<FleetSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "fleet"));

    // The fields below are read and written on the fleet's thread only.
    private StationMemory station;
    private PeerMemories peers = PeerMemories.NONE;
    private Optional<String> reportsProblem = Optional.empty();
    private UpdateFiles listed = UpdateFiles.NONE;

    private volatile FleetSnapshot snapshot;

    public FleetMonitor(Limits limits, Judge judge, HistoryStore store, FileLister lister, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.store = store;
        this.lister = lister;
        this.snapshots = new Snapshots(judge);
        Instant now = clock.instant();
        this.station = StationMemory.begin(store.load(), now);
        this.snapshot = new FleetSnapshot(
                1,
                now,
                false,
                station.status(now, limits, Optional.empty()),
                List.of(),
                station.history().updates());
    }

    /** Begins to watch the clock; once. */
    @SuppressWarnings("FutureReturnValueIgnored") // safely() lets no failure reach the future
    public void start() {
        thread.scheduleWithFixedDelay(
                () -> safely(this::refresh), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
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

    private void refresh() {
        Instant now = clock.instant();
        moveTo(station.settled(limits));
        StationStatus status = station.status(now, limits, reportsProblem);
        FleetSnapshot next = snapshots.next(snapshot, status, station.history(), peers, now);
        if (next.version() != snapshot.version()) {
            snapshot = next;
            listeners.forEach(listener -> safely(() -> listener.accept(next)));
        }
    }

    private void moveTo(StationMemory next) {
        StationHistory before = station.history();
        station = next;
        if (!next.history().equals(before)) {
            store.keep(next.history());
            next.history()
                    .latest()
                    .filter(update -> update.number() > before.newestNumber())
                    .ifPresent(this::list);
        }
    }

    private void list(Update update) {
        LOG.info("Update #{} was posted at {}.", update.number(), update.posted());
        station.look()
                .ifPresent(look -> lister.list(
                        look.syncFolder().path(),
                        files -> inOrder(() -> listed(update, new UpdateFiles(update.number(), files)))));
    }

    /** The folder may have changed while it was listed; a list of something else is worse than none. */
    private void listed(Update update, UpdateFiles files) {
        boolean stillThere = station.history()
                .current()
                .filter(now -> now.hash().equals(update.hash()))
                .isPresent();
        if (stillThere) {
            listed.changesTo(files).ifPresent(changes -> moveTo(station.listed(update.number(), changes)));
            listed = files;
            refresh();
        }
    }

    private void inOrder(Runnable step) {
        try {
            thread.execute(() -> safely(step));
        } catch (RejectedExecutionException e) {
            LOG.debug("News after the end are dropped.");
        }
    }

    private static void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("A step of the fleet's thread failed; the last snapshot stays.", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

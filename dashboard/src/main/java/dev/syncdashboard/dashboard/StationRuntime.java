package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.fleet.FleetMonitor;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.FleetSubscriber;
import dev.syncdashboard.dashboard.history.DatabaseHistoryStore;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.joining.JoinDesk;
import dev.syncdashboard.dashboard.joining.JoinWatcher;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.joining.StationFiles;
import dev.syncdashboard.dashboard.joining.StationKey;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.releases.ReleaseParts;
import dev.syncdashboard.dashboard.releases.Rollouts;
import dev.syncdashboard.dashboard.reports.ReportsWatcher;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.dashboard.station.FolderRescan;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.stationlist.ListSigning;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.stationlist.ListSigner;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is made from the settings of a station: its history, the fleet, and for each Sync folder who watches it. Begins to
 * read what is kept when it is made, and to watch when it is started; ends as a whole.
 */
final class StationRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StationRuntime.class);
    private static final int LOOK_AFTER_SECONDS = 5;

    private final StationSettings settings;
    private final Clock clock;
    private final HistoryStore store;
    private final FleetMonitor fleet;
    private final ReportsWatcher reports;
    private final StationKey key;
    private final Optional<EngineAdmin> admin;
    private final JoinDesk joins;
    private final ReleaseParts releases;
    private final List<FolderRuntime> folders;
    private final Supervisor supervisor;

    /**
     * @param version after which those of its snapshots begin
     * @param subscribers beside the history
     * @throws IllegalArgumentException if a setting can't be used, naming it; then nothing is left open
     */
    StationRuntime(
            StationSettings settings,
            long version,
            List<FleetSubscriber> subscribers,
            FailedParts failedParts,
            Clock clock,
            ElapsedTime time) {
        this.settings = settings;
        this.clock = clock;
        this.supervisor = new Supervisor(failedParts, () -> new Backoff(RandomGenerator.getDefault()));
        this.store = store(settings, clock, time);
        this.fleet = new FleetMonitor(
                settings.inFleet(),
                version,
                settings.limits(),
                new Judge(settings.limits()),
                store,
                Stream.concat(Stream.of(new Recorder(store)), subscribers.stream())
                        .toList(),
                clock,
                time,
                failedParts);
        this.reports = new ReportsWatcher(settings.rescan(), clock, fleet);
        this.key = new StationKey(settings.history().dir());
        this.admin = admin(settings);
        Audit audit = new Audit(this::keep, fleet, clock);
        StationFiles files = new StationFiles(settings.history().dir(), key);
        this.joins = new JoinDesk(files, settings.engineName(), admin, fleet, fleet, audit, clock);
        this.releases = new ReleaseParts(files, settings.releases(), fleet, audit, clock);
        this.folders = folders();
    }

    /** Empty where nothing is set yet, or no way is known to have this engine changed. */
    private static Optional<EngineAdmin> admin(StationSettings settings) {
        try {
            return Optional.of(Engines.openAdmin(settings.engine()));
        } catch (IllegalArgumentException e) {
            LOG.debug("The station's sync program can't be changed from here", e);
            return Optional.empty();
        }
    }

    void keep(Deed deed) {
        store.keep(fleet.snapshot().first().folder().name(), new Entry.Done(deed));
    }

    Joins joins() {
        return joins;
    }

    Rollouts rollouts() {
        return releases.desk();
    }

    private static HistoryStore store(StationSettings settings, Clock clock, ElapsedTime time) {
        return settings.history().inMemory()
                ? new InMemoryHistoryStore(settings.history().folders())
                : new DatabaseHistoryStore(settings.history(), clock, time);
    }

    private List<FolderRuntime> folders() {
        String statusKey = settings.statusFolder().orElse("");
        ListSigning signing = new ListSigner(key::open, settings.history().dir(), clock)::sign;
        try {
            if (settings.folders().isEmpty()) {
                // Each folder opens the engine, and so finds what is wrong.
                settings.requireUsableEngine();
            }
            return settings.folders().stream()
                    .map(folder -> new FolderRuntime(
                            folder,
                            statusKey,
                            settings,
                            fleet,
                            signing,
                            joins,
                            reports::folderIs,
                            releases::foldersAre,
                            clock))
                    .toList();
        } catch (IllegalArgumentException e) {
            admin.ifPresent(EngineAdmin::close);
            fleet.close();
            store.close();
            throw e;
        }
    }

    /** A missing setting is shown on the page, where the person who set the dashboard up will look first. */
    void start() {
        fleet.start();
        supervisor.start("fleet-watch", Message.of("part.watches_fleet"), this::lookAfterFleet);
        if (settings.missing().isEmpty()) {
            fleet.onChange(this::changed);
            folders.forEach(folder -> folder.start(supervisor));
            supervisor.start("reports-watcher", Message.of("part.reads_reports"), reports);
            folders.stream()
                    .findFirst()
                    .ifPresent(first -> supervisor.start(
                            "join-watcher", Message.of("part.lets_in"), new JoinWatcher(joins, first.engine())));
            folders.stream().findFirst().ifPresent(first -> releases.start(supervisor, first.engine()));
        } else {
            Message problem = Message.of(
                    "station.nothing_set",
                    Message.joined(
                            "list.and",
                            settings.missing().stream().map(Message::said).toList()));
            LOG.warn("The station can't be checked: {}", StationWords.said(problem));
            settings.inFleet()
                    .forEach(folder -> fleet.inbox(folder.name())
                            .failed(new StationFailure(clock.instant(), StationProblem.of(problem), false)));
        }
    }

    private void changed(FleetSnapshot snapshot) {
        folders.forEach(folder -> folder.changed(snapshot));
        if (snapshot.first().strangers().awaited()) {
            reports.lookAgain();
        }
    }

    private void lookAfterFleet() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.SECONDS.sleep(LOOK_AFTER_SECONDS);
                fleet.lookAfter();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    StationSettings settings() {
        return settings;
    }

    FleetMonitor fleet() {
        return fleet;
    }

    HistoryStore store() {
        return store;
    }

    /** Has a folder's engine look for what it has not noticed; empty if there is no such folder. */
    Optional<FolderRescan> rescan(FolderName name) {
        return folders.stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .map(FolderRuntime::rescan);
    }

    /** What keeps the lists of the folders from being in place. */
    List<String> listProblems() {
        return folders.stream().flatMap(folder -> folder.listProblem().stream()).toList();
    }

    /** Nothing is watched any more; what is known stays to be seen, and is still kept. */
    void stop() {
        supervisor.close();
    }

    @Override
    public void close() {
        stop();
        folders.forEach(FolderRuntime::close);
        admin.ifPresent(EngineAdmin::close);
        fleet.close();
        store.close();
    }
}

package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.fleet.FleetMonitor;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.reports.ReportsWatcher;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.dashboard.station.FolderRescan;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.station.StationWatcher;
import dev.syncdashboard.dashboard.stationlist.EarlierList;
import dev.syncdashboard.dashboard.stationlist.StationListPublisher;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the watchers, each on its own thread, from the start of the application to its end. */
final class Watchers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final String SYNC_FOLDER = Engines.SYNC_FOLDER.name();
    private static final String STATUS_FOLDER = Engines.STATUS_FOLDER.name();

    private static final int LOOK_AFTER_SECONDS = 5;

    private final FleetMonitor fleet;
    private final StationListPublisher publisher;
    private final Clock clock;
    private final List<String> missing;
    private final Supervisor supervisor;
    private final StationWatcher station;
    private final ReportsWatcher reports;
    private volatile boolean running;

    Watchers(
            DashboardProperties properties,
            Settings settings,
            SyncEngine engine,
            FleetMonitor fleet,
            StationListPublisher publisher,
            Supervisor supervisor,
            FolderRescan folderRescan,
            Clock clock) {
        this.fleet = fleet;
        this.publisher = publisher;
        this.supervisor = supervisor;
        this.clock = clock;
        this.missing = Stream.of(SYNC_FOLDER, STATUS_FOLDER)
                .filter(key -> settings.get(key).isEmpty())
                .toList();
        this.reports = new ReportsWatcher(properties.rescan(), clock, fleet);
        this.station = new StationWatcher(
                engine,
                new StationWatcher.Folders(
                        settings.get(SYNC_FOLDER).orElse(""),
                        settings.get(STATUS_FOLDER).orElse("")),
                properties.poll(),
                clock,
                new Backoff(RandomGenerator.getDefault()),
                new All(fleet, reports, publisher, folderRescan, new AtomicBoolean()));
    }

    /** A missing setting is shown on the page, where the person who set the dashboard up will look first. */
    @Override
    public void start() {
        running = true;
        fleet.start();
        supervisor.start("fleet-watch", "sees whether trucks are judged", this::lookAfterFleet);
        if (missing.isEmpty()) {
            fleet.onChange(publisher::changed);
            fleet.onChange(this::readForTheNew);
            publisher.onFound(fleet::found);
            publisher.onRead(fleet::listed);
            publisher.onPublished(fleet::published);
            supervisor.start("station-watcher", "asks the station's sync program", station);
            supervisor.start("reports-watcher", "reads the reports", reports);
            supervisor.start("station-list", "lists the station's files for the trucks", publisher);
        } else {
            String problem = "Nothing is set for " + String.join(" and ", missing)
                    + ". Set the share id, folder id or name of the folder and start again.";
            LOG.warn("The station can't be checked: {}", problem);
            fleet.failed(new StationListener.StationFailure(clock.instant(), problem, false));
        }
    }

    private void readForTheNew(FleetSnapshot snapshot) {
        if (snapshot.strangers().awaited()) {
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

    @Override
    public void stop() {
        supervisor.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The fleet hears everything; the others only where the folders are. */
    private record All(
            FleetMonitor fleet,
            ReportsWatcher reports,
            StationListPublisher publisher,
            FolderRescan folderRescan,
            AtomicBoolean listWasRead)
            implements StationListener {

        @Override
        public void looked(StationLook look) {
            fleet.looked(look);
            Optional<EngineFolder> folder = look.statusFolder();
            folder.map(EngineFolder::path).ifPresent(reports::folderIs);
            // Before the publisher may write one of its own.
            folder.filter(any -> !listWasRead.getAndSet(true))
                    .ifPresent(status -> EarlierList.update(
                                    status.path(), look.identity().peerId())
                            .ifPresent(fleet::listedBefore));
            publisher.looked(look);
            folderRescan.folderIs(look.syncFolder());
        }

        @Override
        public void failed(StationFailure failure) {
            fleet.failed(failure);
        }
    }
}

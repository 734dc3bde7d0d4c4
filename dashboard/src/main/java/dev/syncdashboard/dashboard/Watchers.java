package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.fleet.FleetMonitor;
import dev.syncdashboard.dashboard.reports.ReportsWatcher;
import dev.syncdashboard.dashboard.station.StationListener;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.station.StationWatcher;
import dev.syncdashboard.dashboard.stationlist.EarlierList;
import dev.syncdashboard.dashboard.stationlist.StationListPublisher;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the watchers, each on its own thread, from the start of the application to its end. */
final class Watchers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final String SYNC_FOLDER = "sync.folder";
    private static final String STATUS_FOLDER = "sync.status.folder";

    private final FleetMonitor fleet;
    private final StationListPublisher publisher;
    private final Clock clock;
    private final List<String> missing;
    private final List<Thread> threads;
    private volatile boolean running;

    Watchers(
            DashboardProperties properties,
            Settings settings,
            SyncEngine engine,
            FleetMonitor fleet,
            StationListPublisher publisher,
            Clock clock) {
        this.fleet = fleet;
        this.publisher = publisher;
        this.clock = clock;
        this.missing = Stream.of(SYNC_FOLDER, STATUS_FOLDER)
                .filter(key -> settings.get(key).isEmpty())
                .toList();
        ReportsWatcher reports = new ReportsWatcher(properties.rescan(), clock, fleet);
        StationWatcher station = new StationWatcher(
                engine,
                new StationWatcher.Folders(
                        settings.get(SYNC_FOLDER).orElse(""),
                        settings.get(STATUS_FOLDER).orElse("")),
                properties.poll(),
                clock,
                new Backoff(RandomGenerator.getDefault()),
                new All(fleet, reports, publisher, new AtomicBoolean()));
        this.threads = List.of(
                new Thread(station, "station-watcher"),
                new Thread(reports, "reports-watcher"),
                new Thread(publisher, "station-list"));
    }

    /** A missing setting is shown on the page, where the person who set the dashboard up will look first. */
    @Override
    public void start() {
        running = true;
        fleet.start();
        if (missing.isEmpty()) {
            fleet.onChange(publisher::changed);
            threads.forEach(Thread::start);
        } else {
            String problem = "Nothing is set for " + String.join(" and ", missing)
                    + ". Set the share id, folder id or name of the folder and start again.";
            LOG.warn("The station can't be checked: {}", problem);
            fleet.failed(new StationListener.StationFailure(clock.instant(), problem, false));
        }
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The fleet hears everything; the others only where the folders are. */
    private record All(
            FleetMonitor fleet, ReportsWatcher reports, StationListPublisher publisher, AtomicBoolean listWasRead)
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
        }

        @Override
        public void failed(StationFailure failure) {
            fleet.failed(failure);
        }
    }
}

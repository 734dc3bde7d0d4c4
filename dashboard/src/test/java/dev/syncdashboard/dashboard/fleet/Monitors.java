package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import java.time.Clock;
import java.util.List;

/** Fleets with the standard limits. */
final class Monitors {

    private Monitors() {}

    /** What happens in it is recorded in the store. */
    static FleetMonitor recording(List<StationFolder> folders, HistoryStore store, Clock clock) {
        return new FleetMonitor(
                folders, Limits.STANDARD, new Judge(Limits.STANDARD), store, List.of(new Recorder(store)), clock);
    }

    static FleetMonitor recording(HistoryStore store, Clock clock) {
        return recording(OneFolder.FOLDERS, store, clock);
    }

    /** Of a computer whose time a test rules. */
    static FleetMonitor on(Computer computer, Archive archive, List<FleetSubscriber> subscribers) {
        return new FleetMonitor(
                OneFolder.FOLDERS,
                0,
                Limits.STANDARD,
                new Judge(Limits.STANDARD),
                archive,
                subscribers,
                computer,
                computer,
                new FailedParts(computer));
    }
}

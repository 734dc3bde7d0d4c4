package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** A test of a station with one Sync folder, whose time it rules. */
abstract class OneFolderFleetTest {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    final Computer clock = new Computer(START);
    final News news = new News(clock);
    final Heard<Board> seen = new Heard<>();
    final InMemoryHistoryStore store = OneFolder.inMemory();
    final FleetMonitor fleet = Monitors.recording(store, clock);

    @AfterEach
    final void end() {
        fleet.close();
    }
}

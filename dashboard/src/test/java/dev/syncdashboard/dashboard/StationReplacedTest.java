package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetEditor.EditAnswer;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.history.FileHistory;
import dev.syncdashboard.dashboard.history.HistorySettings;
import dev.syncdashboard.dashboard.history.StoredFolder;
import dev.syncdashboard.dashboard.releases.ReleaseSettings;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.status.FolderName;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other settings while the program runs: what was kept goes on, and open pages notice. Its sync program is not there. */
class StationReplacedTest {

    private static final FolderName MAPS = new FolderName("maps");
    private static final FolderName PROTOCOLS = new FolderName("protocols");

    @TempDir
    Path directory;

    private final ElapsedTime time = ElapsedTime.ofSystem();
    private final Heard<FleetSnapshot> seen = new Heard<>();
    private Station station;

    @BeforeEach
    void start() {
        station = new Station(
                oneFolder(),
                (settings, version) -> new StationRuntime(
                        settings, version, List.of(), new FailedParts(time), Clock.systemUTC(), time));
        station.onChange(seen::add);
        station.start();
    }

    @AfterEach
    void end() {
        station.stop();
        station.close();
    }

    @Test
    void aSecondFolderComesAndWhatWasKeptGoesOn() throws Exception {
        EditAnswer<Roster> added =
                Editing.roster(station, roster -> roster.add("Engine 7", "")).get();
        assertThat(added).matches(Editing::isKept);
        long before = station.snapshot().version();

        station.replace(twoFolders());

        FleetSnapshot after = seen.next(
                now -> now.hasSeveralFolders() && !now.first().roster().trucks().isEmpty());
        assertThat(after.version()).isGreaterThan(before);
        assertThat(after.boards()).extracting(board -> board.folder().name()).containsExactly(MAPS, PROTOCOLS);
        assertThat(after.boards())
                .extracting(Board::roster)
                .allSatisfy(roster -> assertThat(roster.trucks())
                        .extracting(RosterTruck::name)
                        .containsExactly("Engine 7"));
        assertThat(station.history(PROTOCOLS).knownFrom()).isEmpty();
        seen.next(now -> now.boards().stream()
                .allMatch(board -> board.station()
                        .allProblems()
                        .map(StationWords::said)
                        .orElse("")
                        .contains("not answering")));
    }

    @Test
    void settingsThatCanNotBeUsedLeaveAllAsItWas() {
        StationSettings wrong = with(Map.of("sync.engine", "rsync"), twoFolders());

        assertThatThrownBy(() -> station.replace(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rsync");

        assertThat(station.snapshot().hasSeveralFolders()).isFalse();
        assertThat(station.isRunning()).isTrue();
        seen.next(now -> !now.hasSeveralFolders()
                && now.first()
                        .station()
                        .allProblems()
                        .map(StationWords::said)
                        .orElse("")
                        .contains("not answering"));
    }

    private StationSettings oneFolder() {
        return settings(List.of(SyncFolders.withoutName("THESHARE")));
    }

    private StationSettings twoFolders() {
        return settings(List.of(
                new SyncFolder(MAPS, true, "THESHARE", "Maps"),
                new SyncFolder(PROTOCOLS, true, "ANOTHERSHARE", "Protocols")));
    }

    private StationSettings settings(List<SyncFolder> folders) {
        HistorySettings history = FileHistory.in(
                directory,
                folders.stream()
                        .map(folder -> new StoredFolder(folder.name(), folder.engineKey()))
                        .toList());
        return new StationSettings(
                folders,
                Optional.of("STATUSSHARE"),
                key -> Optional.ofNullable(
                        Map.of("sync.url", "http://127.0.0.1:9").get(key)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Limits.STANDARD,
                history,
                new ReleaseSettings(Optional.empty(), Rollout.USUAL_WITHIN));
    }

    private static StationSettings with(Map<String, String> engine, StationSettings other) {
        return new StationSettings(
                other.folders(),
                other.statusFolder(),
                key -> Optional.ofNullable(engine.get(key)),
                other.poll(),
                other.rescan(),
                other.limits(),
                other.history(),
                other.releases());
    }
}

package dev.syncdashboard.dashboard.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyBackupTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path root;

    private Instant now = Instant.parse("2026-11-24T14:32:00Z");
    private Duration awake = Duration.ZERO;
    private boolean databaseFails;
    private Path data;
    private NightlyBackup nightly;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void makeIt() throws IOException {
        data = Files.createDirectory(root.resolve("data"));
        Files.writeString(data.resolve("station.key"), "the key");
        start(3);
    }

    private void start(int keep) {
        ElapsedTime time = () -> new ElapsedTime.Passed(awake, Optional.of(awake));
        BackupMaker maker = new BackupMaker(data, new ReleaseVersion("1.0"), Optional.empty(), work -> {
            if (databaseFails) {
                throw new IOException("the database can't be copied");
            }
            return Optional.empty();
        });
        BackupPlan plan = new BackupPlan(root.resolve("backups"), keep, LocalTime.of(3, 0), BERLIN);
        nightly = new NightlyBackup(maker, new BackupRequest(data), Optional.of(plan), clock, time);
    }

    @Test
    void whatWasMissedAtNightIsMadeUpForAfterAWhile() throws IOException {
        nightly.look();
        assertThat(backups()).isEmpty();

        pass(Duration.ofMinutes(11));

        assertThat(backups()).containsExactly("sync-dashboard-20261124T144300Z.zip");
        assertThat(nightly.problem()).isEmpty();
    }

    @Test
    void thenThereIsOneEachNightAtThreeOfTheStationsClock() throws IOException {
        pass(Duration.ofMinutes(11));
        pass(Duration.ofHours(11));
        assertThat(backups()).hasSize(1);

        pass(Duration.ofMinutes(20));

        assertThat(backups()).contains("sync-dashboard-20261125T020300Z.zip").hasSize(2);
    }

    @Test
    void onlyTheNewestAreKeptAndNoOtherFileIsTouched() throws IOException {
        Files.createDirectories(root.resolve("backups"));
        Files.writeString(root.resolve("backups/sync-dashboard-of-mine.zip"), "a person's");
        for (int i = 0; i < 6; i++) {
            pass(Duration.ofDays(1));
        }

        assertThat(backups())
                .containsExactly(
                        "sync-dashboard-20261128T143200Z.zip",
                        "sync-dashboard-20261129T143200Z.zip",
                        "sync-dashboard-20261130T143200Z.zip",
                        "sync-dashboard-of-mine.zip");
    }

    /** The power went, or the other computer's disk. */
    @Test
    void whatWasBegunOnceAndNeverEndedIsTakenAway() throws IOException {
        Path shelf = Files.createDirectories(root.resolve("backups"));
        Path left = Files.writeString(shelf.resolve("sync-dashboard-20261101T030000Z.zip.part"), "half of one");
        Path another = Files.writeString(shelf.resolve("sync-dashboard-20261124T144200Z.zip.part"), "of a command");
        Path foreign = Files.writeString(shelf.resolve("photos.zip.part"), "somebody else's");

        pass(Duration.ofMinutes(11));

        assertThat(left).doesNotExist();
        assertThat(another).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aBackupOfAClockThatWasWrongIsNoReasonToMakeNone() throws IOException {
        Files.createDirectories(root.resolve("backups"));
        Files.writeString(root.resolve("backups/sync-dashboard-20400101T000000Z.zip"), "");

        pass(Duration.ofMinutes(11));

        assertThat(backups()).contains("sync-dashboard-20261124T144300Z.zip");
    }

    @Test
    void afterAClockThatWasSetBackTheNewOneIsNotTheOneThatGoes() throws IOException {
        start(1);
        pass(Duration.ofMinutes(11));
        now = Instant.parse("1970-01-02T00:00:00Z");

        pass(Duration.ofMinutes(1));

        assertThat(backups()).containsExactly("sync-dashboard-19700102T000100Z.zip");
    }

    @Test
    void oneThatFailsIsSaidAndTriedAgain() throws IOException {
        databaseFails = true;
        pass(Duration.ofMinutes(11));
        assertThat(nightly.problem().orElseThrow().code()).isEqualTo("backup.problem.failed");
        assertThat(backups()).isEmpty();

        databaseFails = false;
        pass(Duration.ofMinutes(29));
        assertThat(backups()).isEmpty();
        pass(Duration.ofMinutes(2));

        assertThat(backups()).hasSize(1);
        assertThat(nightly.problem()).isEmpty();
    }

    @Test
    void oneThatIsOlderThanTwoNightsIsSaidAlsoWhereNothingIsTriedAnyMore() {
        pass(Duration.ofMinutes(11));
        now = now.plus(Duration.ofHours(48));
        awake = awake.plus(Duration.ofHours(48));
        assertThat(nightly.problem()).isEmpty();

        now = now.plus(Duration.ofHours(2));

        assertThat(nightly.problem().orElseThrow().code()).isEqualTo("backup.problem.old");
    }

    @Test
    void whoAsksGetsOneAtOnce() throws IOException {
        BackupRequest request = new BackupRequest(data);
        String id = "0123456789abcdef0123456789abcdef";
        request.ask(id);

        nightly.look();

        assertThat(request.answer(id)).contains("");
        assertThat(request.made(id)).isNotEmptyFile();
        request.takeBack(id);
        assertThat(names(data)).containsExactly("station.key");
    }

    @Test
    void whoAsksIsToldWhyThereIsNone() throws IOException {
        databaseFails = true;
        BackupRequest request = new BackupRequest(data);
        String id = "0123456789abcdef0123456789abcdef";
        request.ask(id);

        nightly.look();

        assertThat(request.answer(id)).contains("the database can't be copied");
        assertThat(request.made(id)).doesNotExist();
    }

    private void pass(Duration span) {
        now = now.plus(span);
        awake = awake.plus(span);
        nightly.look();
    }

    private List<String> backups() throws IOException {
        return names(root.resolve("backups"));
    }

    private static List<String> names(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}

package dev.syncdashboard.agent;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the agent writes, and when it keeps quiet. */
class ReportLoopTest extends TruckTest {

    @Test
    void reportsOnceAtStartAndThenOnlyAtTheHeartbeatWhileNothingChanges() {
        truck.runFor(ofMinutes(150));

        assertThat(truck.times()).hasSize(3);
        assertThat(truck.times().get(0)).isZero();
        assertThat(truck.times().get(1)).isBetween(ofHours(1), ofMinutes(61));
        assertThat(truck.times().get(2).minus(truck.times().get(1))).isBetween(ofHours(1), ofMinutes(61));
    }

    @Test
    void neverReportsWithoutCauseWhenTheHeartbeatIsOff() {
        truck.heartbeat = Duration.ZERO;

        truck.runFor(Duration.ofDays(3));

        assertThat(truck.written).hasSize(1);
        assertThat(truck.lastReport().heartbeat()).isZero();
    }

    @Test
    void looksAboutOnceAMinuteWhileNothingHappens() {
        truck.runFor(ofMinutes(30));

        assertThat(truck.engine.calls.stream().filter("look 1"::equals).count()).isBetween(29L, 32L);
    }

    @Test
    void writesTheFirstChangeAfterQuietAtTheVeryMomentOfItsEvent() {
        truck.time.at(ofSeconds(600), () -> truck.engine.changeTo("NEW"));

        truck.runFor(ofMinutes(15));

        assertThat(truck.hashes()).containsExactly("HASH-0", "NEW");
        assertThat(truck.times().get(1)).isEqualTo(ofSeconds(600));
    }

    @Test
    void tellsTheEngineOfEachReportThatIsInPlaceAndOfNoOther() {
        truck.statusFailure = Optional.of(new IOException("disk full"));
        truck.time.at(ofSeconds(30), () -> truck.statusFailure = Optional.empty());

        truck.runFor(ofMinutes(10));

        assertThat(truck.failedWrites).isNotEmpty();
        assertThat(truck.written).hasSize(1);
        assertThat(truck.engine.calls).containsOnlyOnce("announce 2 TRUCK1.txt");
    }

    @Test
    void findsAChangeWithinAMinuteThoughNoEventCame() {
        truck.time.at(ofSeconds(605), () -> truck.engine.hash = Optional.of(hash("SILENT")));

        truck.runFor(ofMinutes(15));

        assertThat(truck.hashes()).containsExactly("HASH-0", "SILENT");
        assertThat(truck.times().get(1)).isBetween(ofSeconds(605), ofSeconds(665));
    }

    @Test
    void findsSoonWhatChangedBeforeTheEngineWasFirstAskedForEvents() {
        truck.time.at(ofMillis(500), () -> truck.engine.hash = Optional.of(hash("EARLY")));

        truck.runFor(ofSeconds(10));

        assertThat(truck.hashes()).containsExactly("HASH-0", "EARLY");
    }

    @Test
    void writesNothingForAnEventThatChangedNothing() {
        truck.time.at(ofMinutes(5), () -> truck.engine.eventsWaiting++);

        truck.runFor(ofMinutes(15));

        assertThat(truck.written).hasSize(1);
    }

    @Test
    void needsFewCallsAndReportsForAThousandEventsInOneAnswer() {
        truck.time.at(ofSeconds(600), () -> {
            for (int i = 1; i <= 1000; i++) {
                truck.engine.changeTo("BURST-" + i);
            }
            truck.engine.calls.clear();
        });

        truck.runFor(ofSeconds(650));

        assertThat(truck.hashes()).containsExactly("HASH-0", "BURST-1000");
        assertThat(truck.times().get(1)).isEqualTo(ofSeconds(600));
        assertThat(truck.engine.calls).hasSizeLessThan(8);
    }

    @Test
    void needsFewCallsAndReportsForAThousandEventsThatComeOneByOne() {
        for (int i = 1; i <= 1000; i++) {
            String hash = "BURST-" + i;
            truck.time.at(ofSeconds(600).plusMillis(30L * i), () -> truck.engine.changeTo(hash));
        }
        truck.time.at(ofSeconds(600), truck.engine.calls::clear);

        truck.runFor(ofSeconds(680));

        assertThat(truck.times().get(1)).isEqualTo(ofSeconds(600).plusMillis(30));
        assertThat(truck.lastReport().hash()).isEqualTo(hash("BURST-1000"));
        assertThat(truck.written).hasSizeLessThan(9);
        assertThat(truck.engine.calls).hasSizeLessThan(50);
    }

    @Test
    void needsFewCallsWhenEachEventEndsAWaitOfItsOwn() {
        truck.engine.oneEventAnAnswer = true;
        truck.time.at(ofSeconds(600), () -> {
            for (int i = 1; i <= 1000; i++) {
                truck.engine.changeTo("BURST-" + i);
            }
            truck.engine.calls.clear();
        });

        truck.runFor(ofSeconds(660));

        assertThat(truck.hashes()).containsExactly("HASH-0", "BURST-1000");
        assertThat(truck.engine.calls).hasSizeLessThan(50);
    }

    @Test
    void losesNoEventThatComesWhileItRests() {
        truck.time.at(ofSeconds(600), () -> truck.engine.changeTo("FIRST"));
        truck.time.at(ofMillis(600_500), () -> truck.engine.changeTo("SECOND"));

        truck.runFor(ofSeconds(610));

        assertThat(truck.hashes()).containsExactly("HASH-0", "FIRST", "SECOND");
        assertThat(truck.times().get(2)).isEqualTo(ofSeconds(601));
    }

    @Test
    void keepsReportsASecondApartSoThatARescanSeesEachByItsTime() {
        truck.time.at(ofMillis(1), () -> truck.engine.changeTo("AT-ONCE"));

        truck.runFor(ofMinutes(1));

        assertThat(truck.times()).containsExactly(Duration.ZERO, ofSeconds(1));
    }

    @Test
    void followsADownloadToItsEndThoughNoEventTellsIt() {
        truck.engine.completeness = Completeness.INCOMPLETE;
        truck.time.at(ofSeconds(42), () -> truck.engine.completeness = Completeness.COMPLETE);

        truck.runFor(ofMinutes(5));

        assertThat(truck.written).hasSize(2);
        assertThat(truck.written.get(0).report().complete()).contains(false);
        assertThat(truck.written.get(1).report().complete()).contains(true);
        assertThat(truck.times().get(1)).isBetween(ofSeconds(42), ofSeconds(80));
    }

    @Test
    void looksAgainSoonWhileFilesArriveAndAtLongerAndLongerIntervals() {
        truck.engine.completeness = Completeness.INCOMPLETE;

        truck.runFor(ofMinutes(10));

        assertThat(truck.engine.calls.stream().filter("look 1"::equals).count()).isBetween(10L, 16L);
        assertThat(truck.written).hasSize(1);
    }

    @Test
    void beginsToWatchBeforeItLooks() {
        truck.runFor(ofMinutes(1));

        List<String> calls = truck.engine.calls;
        assertThat(calls.indexOf("watch 1")).isLessThan(calls.indexOf("look 1"));
        assertThat(calls.subList(calls.indexOf("watch 1"), calls.indexOf("look 1")))
                .as("the folder, anew")
                .contains("folder Sync");
    }

    @Test
    void leavesCompletenessOutWhereTheEngineCanNotTell() {
        truck.engine.completeness = Completeness.UNKNOWN;

        truck.runFor(ofMinutes(1));

        assertThat(truck.lastReport().complete()).isEmpty();
    }

    @Test
    void reportsAProblemWhenItBeginsAndWhenItEnds() {
        truck.time.at(ofMinutes(10), () -> truck.engine.setSyncState(State.PAUSED));
        truck.time.at(ofMinutes(20), () -> truck.engine.setSyncState(State.ACTIVE));

        truck.runFor(ofMinutes(30));

        assertThat(truck.written.stream().map(each -> each.report().problems()))
                .containsExactly(
                        List.of(),
                        List.of(new Problem(ProblemCode.FOLDER_PAUSED, "the Sync folder is paused")),
                        List.of());
    }

    @Test
    void writesAgainWhenItsReportWasRemoved() {
        truck.time.at(ofMinutes(10), () -> delete(truck.statusDirectory.resolve("TRUCK1.txt")));

        truck.runFor(ofMinutes(12));

        assertThat(truck.written).hasSize(2);
        assertThat(truck.statusDirectory.resolve("TRUCK1.txt")).exists();
    }

    @Test
    void writesAtTheHeartbeatThoughTheClockWasSetBack() {
        truck.time.at(ofMinutes(5), () -> truck.time.setClockWrongBy(ofHours(-10)));

        truck.runFor(ofMinutes(62));

        assertThat(truck.written).hasSize(2);
    }

    /** A computer without a battery for its clock starts in 1970, and one set by hand may be years ahead. */
    @ParameterizedTest
    @ValueSource(longs = {-20_515, 3_650})
    void aClockThatIsWrongAtTheStartAndJumpsLaterNeitherStopsItNorMakesItWriteWithoutEnd(long days) {
        for (int start = 0; start < 2; start++) {
            truck.written.clear();
            truck.time.setClockWrongBy(Duration.ofDays(days));
            Duration from = truck.time.now();
            truck.time.at(from.plus(ofMinutes(10)), () -> truck.time.setClockWrongBy(Duration.ZERO));
            String later = "LATER-" + start;
            truck.time.at(from.plus(ofMinutes(130)), () -> truck.engine.changeTo(later));

            truck.runFor(ofHours(5));

            assertThat(truck.times().get(0)).isLessThan(from.plus(ofSeconds(10)));
            assertThat(truck.written).hasSizeBetween(5, 9);
            assertThat(truck.lastReport().hash()).isEqualTo(hash(later));
            assertThat(truck.written)
                    .extracting(each -> each.report().seq().orElseThrow())
                    .isSorted();
        }
    }

    @Test
    void writesSoonAfterTheComputerSleptBeyondTheHeartbeat() {
        truck.time.at(ofMinutes(5), () -> truck.time.setClockWrongBy(ofHours(10)));

        truck.runFor(ofMinutes(7));

        assertThat(truck.written).hasSize(2);
    }

    @Test
    void putsItsReportBackWhenSomebodyElseWroteInItsPlace() throws Exception {
        truck.time.at(ofSeconds(600), () -> writeForeign(900));

        truck.runFor(ofMinutes(15));

        assertThat(truck.written).hasSize(2);
        assertThat(truck.times().get(1)).isBetween(ofSeconds(600), ofSeconds(660));
        assertThat(truck.lastReport().seq()).hasValue(901);
        assertThat(truck.lastReport().complete()).contains(true);
        assertThat(truck.lastReport().problems())
                .extracting(Problem::text)
                .containsExactly(
                        "its report in the Status folder was replaced by something else, once in the last day");
        assertThat(truck.written.get(0).report().hashSince())
                .isEqualTo(truck.lastReport().hashSince());
    }

    @Test
    void twoAgentsWithOneIdDoNotWriteAgainstEachOtherWithoutEnd() {
        for (int second = 60; second < 24 * 3600; second += 20) {
            long seq = second;
            truck.time.at(ofSeconds(second), () -> writeForeign(seq));
        }
        truck.heartbeat = Duration.ZERO;

        truck.runFor(ofHours(24));

        assertThat(truck.written).hasSizeBetween(80, 110);
        assertThat(truck.lastReport().problems()).singleElement().asString().contains(" times in the last day");
        assertThat(truck.times().get(2).minus(truck.times().get(1))).isLessThan(ofMinutes(2));
    }

    @Test
    void saysWithinAMinuteThatTheDeviceHasAnotherName() {
        truck.time.at(
                ofSeconds(600), () -> truck.engine.identity = new EngineIdentity(new PeerId("TRUCK1"), "Ladder 2"));

        truck.runFor(ofMinutes(15));

        assertThat(truck.times()).hasSize(2);
        assertThat(truck.times().get(1)).isBetween(ofSeconds(600), ofSeconds(660));
        assertThat(truck.written.get(0).report().name()).isEqualTo("Engine 1");
        assertThat(truck.lastReport().name()).isEqualTo("Ladder 2");
    }

    @Test
    void aReplacedReportIsForgottenAfterADayWithoutOne() {
        truck.time.at(ofSeconds(600), () -> writeForeign(900));

        truck.runFor(ofHours(26));

        assertThat(truck.lastReport().problems()).isEmpty();
    }

    @Test
    void restoresAnOlderReportOfItsOwnThatAnEngineBroughtBack() throws Exception {
        byte[][] old = {{}};
        Path file = truck.statusDirectory.resolve("TRUCK1.txt");
        truck.time.at(ofSeconds(300), () -> old[0] = read(file));
        truck.time.at(ofSeconds(400), () -> truck.engine.changeTo("NEW"));
        truck.time.at(ofSeconds(600), () -> write(file, old[0]));

        truck.runFor(ofMinutes(15));

        assertThat(truck.hashes()).containsExactly("HASH-0", "NEW", "NEW");
        assertThat(truck.lastReport().seq()).hasValue(3);
    }

    @Test
    void aConflictCopyIsNoReport() {
        truck.time.at(
                ofSeconds(600),
                () -> write(
                        truck.statusDirectory.resolve("TRUCK1.sync-conflict-20260303-090000-ABCDEFG.txt"),
                        new byte[] {1}));

        truck.runFor(ofMinutes(15));

        assertThat(truck.written).hasSize(1);
    }

    @Test
    void reportsWhatTheCheckFoundAsSoonAsItIsThere() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        truck.time.at(ofSeconds(603), () -> {
            disk.last = Optional.of(FakeEvidence.check(FakeTime.START, 3));
            disk.wake.run();
        });

        truck.runFor(ofMinutes(15));

        assertThat(truck.times()).containsExactly(Duration.ZERO, ofSeconds(603));
    }

    @Test
    void reportsThatNothingIsKnownWhereAPathCannotBeRead() {
        truck.engine.hash = Optional.empty();
        truck.engine.unconfirmed = Optional.of(
                new Unconfirmed(Duration.ZERO, Unconfirmed.Cause.NO_RIGHT, new FileNames(1, List.of("lost+found"))));

        truck.runFor(ofMinutes(5));

        assertThat(truck.hashes()).containsExactly("unknown");
        assertThat(truck.lastReport().complete()).isEmpty();
        assertThat(truck.lastReport().problems())
                .extracting(Problem::text)
                .containsExactly("the Sync folder can't be read whole: this computer can't read 'lost+found'");
    }

    @Test
    void aHashThatCouldNotBeMadeAnewForAMinuteIsNoWordOfWhatIsThere() {
        truck.time.at(
                ofSeconds(600),
                () -> truck.engine.unconfirmed = Optional.of(new Unconfirmed(
                        ofSeconds(59), Unconfirmed.Cause.CHANGING, new FileNames(1, List.of("a.pdf")))));
        truck.time.at(
                ofSeconds(800),
                () -> truck.engine.unconfirmed = Optional.of(new Unconfirmed(
                        ofSeconds(200), Unconfirmed.Cause.CHANGING, new FileNames(1, List.of("a.pdf")))));
        truck.time.at(ofSeconds(1000), () -> truck.engine.unconfirmed = Optional.empty());

        truck.runFor(ofMinutes(20));

        assertThat(truck.hashes()).containsExactly("HASH-0", "unknown", "HASH-0");
        assertThat(truck.times().get(1)).isBetween(ofSeconds(800), ofSeconds(860));
    }

    @Test
    void anEngineThatGivesNoHashIsReportedAfterAMinute() {
        truck.engine.hash = Optional.empty();

        truck.runFor(ofMinutes(5));

        assertThat(truck.hashes()).containsExactly("unknown");
        assertThat(truck.times().get(0)).isBetween(ofSeconds(60), ofSeconds(125));
        assertThat(truck.lastReport().problems())
                .extracting(Problem::text)
                .containsExactly("the sync program gives no hash for the Sync folder");
    }

    @Test
    void goesOnAfterAnErrorInTheProgramAndSaysItOnThePage() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        truck.time.at(ofMinutes(10), () -> truck.engine.broken = true);
        truck.time.at(ofMinutes(15), () -> {
            assertThat(disk.trouble).contains("a fault of the agent itself (NoClassDefFoundError)");
            truck.engine.broken = false;
            truck.engine.hash = Optional.of(hash("AFTER"));
        });

        truck.runFor(ofMinutes(20));

        assertThat(truck.hashes()).containsExactly("HASH-0", "unknown", "AFTER");
        assertThat(disk.situation.name()).contains("Engine 1");
        assertThat(disk.situation.trouble()).isEmpty();
    }

    private void writeForeign(long seq) {
        write(
                truck.statusDirectory.resolve("TRUCK1.txt"),
                ("{\"name\": \"Engine 1\", \"last_modified\": 1772528400, \"hash\": \"FORGED\", \"seq\": " + seq
                                + ", \"complete\": true}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FolderHash hash(String value) {
        return new FolderHash(value);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDiskDecidesWhetherAVersionIsCompleteWhereTheEngineDoesNotKnow() {
        truck.engine.completeness = Completeness.UNKNOWN;
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        truck.time.at(ofMinutes(10), () -> disk.complete = Optional.of(false));
        truck.time.at(ofMinutes(20), () -> disk.complete = Optional.of(true));

        truck.runFor(ofMinutes(30));

        assertThat(truck.written)
                .extracting(each -> each.report().complete())
                .containsExactly(Optional.empty(), Optional.of(false), Optional.of(true));
    }

    @Test
    void whoeverSaysThatSomethingIsMissingIsRight() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        disk.complete = Optional.of(false);
        truck.runFor(ofMinutes(1));
        assertThat(truck.lastReport().complete()).contains(false);
        assertThat(disk.looksAgain).isPositive();

        truck.engine.completeness = Completeness.INCOMPLETE;
        disk.complete = Optional.of(true);
        truck.runFor(ofMinutes(1));
        assertThat(truck.lastReport().complete()).contains(false);
    }

    @Test
    void tellsTheDiskOfEachChange() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        truck.time.at(ofMinutes(5), () -> truck.engine.changeTo("HASH-1"));

        truck.runFor(ofMinutes(4));
        int before = disk.changes;
        truck.runFor(ofMinutes(4));

        assertThat(before).isPositive();
        assertThat(disk.changes).isGreaterThan(before);
        assertThat(disk.places).isEqualTo(List.of(truck.syncDirectory, truck.statusDirectory));
        assertThat(disk.closed).isTrue();
    }

    @Test
    void aLookAtTheDiskThatFoundTheSameIsNoNews() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        disk.last = Optional.of(FakeEvidence.check(FakeTime.START, 0));
        truck.time.at(
                ofMinutes(10), () -> disk.last = Optional.of(FakeEvidence.check(FakeTime.START.plusSeconds(600), 0)));
        truck.time.at(
                ofMinutes(20), () -> disk.last = Optional.of(FakeEvidence.check(FakeTime.START.plusSeconds(1200), 3)));

        truck.runFor(ofMinutes(30));

        assertThat(truck.written)
                .extracting(
                        each -> each.report().content().orElseThrow().missing().count())
                .containsExactly(0, 3);
    }

    @Test
    void remembersWhoIsInContact() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        PeerId station = new PeerId("STATION");
        truck.engine.peers = List.of(
                new EnginePeer(station, Optional.empty(), true),
                new EnginePeer(new PeerId("BRUSH12"), Optional.empty(), false));

        truck.runFor(ofMinutes(2));

        assertThat(disk.online).containsExactly(station);
    }

    @Test
    void saysThatTheDiskMayBeDamagedUntilItIsWellAgain() {
        FakeEvidence disk = new FakeEvidence();
        truck.evidence = disk;
        truck.time.at(ofMinutes(10), () -> disk.problem = Optional.of("the disk may be damaged"));
        truck.time.at(ofMinutes(20), () -> disk.problem = Optional.empty());

        truck.runFor(ofMinutes(30));

        assertThat(truck.written)
                .extracting(each -> each.report().problems())
                .containsExactly(
                        List.of(),
                        List.of(new Problem(ProblemCode.DISK_DAMAGED, "the disk may be damaged")),
                        List.of());
    }
}

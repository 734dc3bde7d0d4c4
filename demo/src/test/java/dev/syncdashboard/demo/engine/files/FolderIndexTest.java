package dev.syncdashboard.demo.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.PeerId;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FolderIndexTest {

    private static final EngineFilePath PLAN = new EngineFilePath("plans/school.md");
    private static final Content FIRST = new Content(5, "aa");
    private static final Content SECOND = new Content(7, "bb");
    private static final Content THIRD = new Content(9, "cc");

    private final FolderIndex station = new FolderIndex(new PeerId("STATION"), true);
    private final FolderIndex other = new FolderIndex(new PeerId("OTHER"), true);
    private final FolderIndex truck = new FolderIndex(new PeerId("TRUCK"), false);

    @Test
    void hashIsThatOfThePeerAsSoonAsItsListIsKnown() {
        station.found(PLAN, at(100), FIRST);

        Outcome outcome = adopt(truck, station);

        assertThat(truck.hash()).isEqualTo(station.hash());
        assertThat(truck.wanted()).hasSize(1);
        assertThat(outcome.tasks()).containsExactly(new DiskTask.Fetch(record(station)));
    }

    @Test
    void fileIsNoLongerWantedOnceItsBytesAreHere() {
        station.found(PLAN, at(100), FIRST);
        adopt(truck, station);

        assertThat(truck.fetched(record(station), at(100))).isTrue();

        assertThat(truck.wanted()).isEmpty();
        assertThat(truck.held(PLAN)).get().extracting(Held::content).isEqualTo(FIRST);
    }

    @Test
    void bytesOfAnOlderVersionAreNotTaken() {
        station.found(PLAN, at(100), FIRST);
        adopt(truck, station);
        FileRecord older = record(station);
        station.found(PLAN, at(200), SECOND);
        adopt(truck, station);

        assertThat(truck.fetched(older, at(100))).isFalse();
        assertThat(truck.wanted()).containsExactly(record(station));
    }

    @Test
    void hashReturnsWithTheFile() {
        station.found(PLAN, at(100), FIRST);
        String before = station.hash();
        station.found(PLAN, at(200), SECOND);
        assertThat(station.hash()).isNotEqualTo(before);

        station.found(PLAN, at(100), FIRST);

        assertThat(station.hash()).isEqualTo(before);
    }

    @Test
    void deletionTravelsAndStaysInTheList() {
        station.found(PLAN, at(100), FIRST);
        copyTo(other);
        String before = station.hash();

        station.gone(PLAN, 300);
        Outcome outcome = adopt(other, station);

        assertThat(outcome.tasks()).containsExactly(new DiskTask.Remove(PLAN));
        assertThat(record(other).deleted()).isTrue();
        assertThat(other.hash()).isEqualTo(station.hash()).isNotEqualTo(before);
    }

    @Test
    void newerOfTwoConcurrentEditsWinsEverywhereAndTheOtherIsKept() {
        station.found(PLAN, at(100), FIRST);
        copyTo(other);
        station.found(PLAN, at(200), SECOND);
        other.found(PLAN, at(300), THIRD);

        Outcome atStation = adopt(station, other);
        adopt(other, station);

        assertThat(atStation.tasks())
                .containsExactly(new DiskTask.KeepConflictCopy(PLAN), new DiskTask.Fetch(record(station)));
        assertThat(record(station)).isEqualTo(record(other));
        assertThat(record(station).content()).contains(THIRD);
        assertThat(other.wanted()).isEmpty();
    }

    @Test
    void loserKeepsItsEditAlsoWhenTheWinnerOrAnotherHeardOfBothBefore() {
        FolderIndex third = new FolderIndex(new PeerId("THIRD"), true);
        station.found(PLAN, at(100), FIRST);
        copyTo(other);
        copyTo(third);
        station.found(PLAN, at(200), SECOND);
        other.found(PLAN, at(300), THIRD);

        Outcome atThird = adopt(third, station);
        adopt(other, station);
        adopt(third, other);
        Outcome atStation = adopt(station, third);

        assertThat(atThird.tasks()).noneMatch(DiskTask.KeepConflictCopy.class::isInstance);
        assertThat(atStation.tasks()).contains(new DiskTask.KeepConflictCopy(PLAN));
        assertThat(record(station)).isEqualTo(record(other)).isEqualTo(record(third));
    }

    @Test
    void editBeatsDeletion() {
        station.found(PLAN, at(100), FIRST);
        copyTo(other);
        station.gone(PLAN, 500);
        other.found(PLAN, at(300), SECOND);

        adopt(station, other);
        adopt(other, station);

        assertThat(record(station)).isEqualTo(record(other));
        assertThat(record(station).content()).contains(SECOND);
        assertThat(station.wanted()).hasSize(1);
    }

    @Test
    void editThatIsSeenWhileANewerVersionIsOnItsWayIsAConflict() {
        station.found(PLAN, at(100), FIRST);
        copyTo(other);
        station.found(PLAN, at(400), SECOND);
        adopt(other, station);

        Outcome outcome = other.found(PLAN, at(300), THIRD);

        assertThat(outcome.tasks()).contains(new DiskTask.KeepConflictCopy(PLAN));
        assertThat(record(other).content()).contains(SECOND);
        assertThat(other.wanted()).hasSize(1);
    }

    @Test
    void sameChangeOnTwoDevicesIsNoConflict() {
        station.found(PLAN, at(100), FIRST);
        other.found(PLAN, at(100), FIRST);

        Outcome outcome = adopt(station, other);
        adopt(other, station);

        assertThat(outcome.tasks()).isEmpty();
        assertThat(station.hash()).isEqualTo(other.hash());
    }

    @Test
    void editOnAReadOnlyDeviceChangesItsHashAndIsNotSent() {
        station.found(PLAN, at(100), FIRST);
        copyTo(truck);

        truck.found(PLAN, at(200), SECOND);

        assertThat(truck.hash()).isNotEqualTo(station.hash());
        assertThat(truck.list().records())
                .containsExactlyElementsOf(station.list().records());
    }

    @Test
    void fileEditedOnAReadOnlyDeviceNoLongerSyncsThere() {
        station.found(PLAN, at(100), FIRST);
        copyTo(truck);
        truck.found(PLAN, at(200), SECOND);
        station.found(PLAN, at(300), THIRD);

        Outcome outcome = adopt(truck, station);

        assertThat(outcome.tasks()).isEmpty();
        assertThat(truck.wanted()).isEmpty();
        assertThat(truck.held(PLAN)).get().extracting(Held::content).isEqualTo(SECOND);
    }

    @Test
    void readOnlyDeviceFollowsAgainOnceItsChangesAreDiscarded() {
        EngineFilePath added = new EngineFilePath("notes.txt");
        station.found(PLAN, at(100), FIRST);
        copyTo(truck);
        truck.found(PLAN, at(200), SECOND);
        truck.found(added, at(200), THIRD);

        Outcome outcome = truck.discardLocalChanges();

        assertThat(truck.hash()).isEqualTo(station.hash());
        assertThat(outcome.tasks())
                .containsExactlyInAnyOrder(new DiskTask.Fetch(record(station)), new DiskTask.Remove(added));
    }

    @Test
    void fileDeletedOnAReadOnlyDeviceChangesItsHashOnly() {
        station.found(PLAN, at(100), FIRST);
        copyTo(truck);

        truck.gone(PLAN, 200);

        assertThat(truck.hash()).isNotEqualTo(station.hash());
        assertThat(record(truck).deleted()).isFalse();
        assertThat(truck.wanted()).isEmpty();
    }

    @Test
    void onlyTheTimeIsSetWhereTheBytesAreTheSame() {
        station.found(PLAN, at(100), FIRST);
        copyTo(other);
        station.found(PLAN, at(200), FIRST);

        Outcome outcome = adopt(other, station);

        assertThat(outcome.tasks()).containsExactly(new DiskTask.SetTime(PLAN, 200));
        assertThat(other.wanted()).isEmpty();
    }

    @Test
    void ignoredNamesAreNotTakenIn() {
        station.found(PLAN, at(100), FIRST);

        truck.adopt(station.list(), path -> path.equals(PLAN));

        assertThat(truck.list().records()).isEmpty();
    }

    private void copyTo(FolderIndex device) {
        adopt(device, station);
        device.wanted().forEach(file -> device.fetched(file, at(file.modified())));
    }

    private static Outcome adopt(FolderIndex device, FolderIndex from) {
        return device.adopt(from.list(), path -> false);
    }

    private static FileRecord record(FolderIndex device) {
        return device.list().find(PLAN).orElseThrow();
    }

    private static FileStat at(long second) {
        return new FileStat(5, FileTime.from(second, TimeUnit.SECONDS));
    }
}

package dev.syncdashboard.stationlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListChanges;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationListFolderTest {

    private static final String TEMPORARY = "~STATION.part";
    private static final FolderName MAPS = new FolderName("maps");
    private static final FolderName PROTOCOLS = new FolderName("protocols");

    @TempDir
    private Path folder;

    @TempDir
    private Path truck;

    private StationListFolder station;
    private StationListFolder atTruck;

    @BeforeEach
    void open() {
        station = new StationListFolder(folder, 1 << 26);
        atTruck = new StationListFolder(truck, 1 << 26);
    }

    @Test
    void whatWasPublishedIsFound() throws IOException {
        station.publish(Lists.list(1, 100, 0), TEMPORARY);

        assertThat(station.read()).isEqualTo(found(Lists.list(1, 100, 0)));
        assertThat(names()).containsExactly("station.manifest");
    }

    @Test
    void aSmallUpdateTravelsAsChanges() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        byte[] whole = bytes("station.manifest");

        station.publish(Lists.list(2, 500, 10), TEMPORARY);
        station.publish(Lists.list(3, 500, 20), TEMPORARY);

        assertThat(bytes("station.manifest")).isEqualTo(whole);
        assertThat(bytes("station.changes")).hasSizeLessThan(whole.length / 4);
        assertThat(station.read()).isEqualTo(found(Lists.list(3, 500, 20)));
    }

    @Test
    void aLargeUpdateTravelsWhole() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        station.publish(Lists.list(2, 500, 400), TEMPORARY);

        assertThat(names()).containsExactly("station.manifest");
        assertThat(station.read()).isEqualTo(found(Lists.list(2, 500, 400)));
    }

    @Test
    void aQuarterOfTheListIsTheLimit() {
        assertThat(Publishing.needsWholeList(400, 100)).isFalse();
        assertThat(Publishing.needsWholeList(400, 101)).isTrue();
    }

    @Test
    void publishesNothingTwice() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        station.publish(Lists.list(2, 500, 10), TEMPORARY);
        StationListFolder.Stamp before = station.stamp();

        station.publish(Lists.list(2, 500, 10), TEMPORARY);

        assertThat(station.stamp()).isEqualTo(before);
    }

    @Test
    void aStampChangesWithEachPublishing() throws IOException {
        StationListFolder.Stamp none = station.stamp();
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        StationListFolder.Stamp first = station.stamp();
        station.publish(Lists.list(2, 500, 10), TEMPORARY);

        assertThat(List.of(none, first, station.stamp())).doesNotHaveDuplicates();
    }

    @Test
    void changesWithoutTheirWholeListAreNotUsableYet() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        station.publish(Lists.list(2, 500, 10), TEMPORARY);
        arrive("station.changes");

        assertThat(atTruck.read()).isEqualTo(new Found.NotUsable(Defect.MISSING));
        arrive("station.manifest");
        assertThat(atTruck.read()).isEqualTo(found(Lists.list(2, 500, 10)));
    }

    @Test
    void changesToANewerWholeListLeaveTheOlderOneInUse() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        arrive("station.manifest");
        station.publish(Lists.list(2, 500, 400), TEMPORARY);
        FileListChanges oneMore = new FileListChanges(List.of(), FileList.of(List.of(Lists.file("new.pdf", "x"))));
        StationList third = Lists.of(3, oneMore.applyTo(Lists.list(2, 500, 400).files()));
        station.publish(third, TEMPORARY);
        assertThat(station.read()).isEqualTo(found(third));
        arrive("station.changes");

        assertThat(atTruck.read()).isEqualTo(new Found.Usable(Lists.list(1, 500, 0), OptionalLong.of(3)));
    }

    @Test
    void olderChangesBesideANewerWholeListAreLeftAside() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        station.publish(Lists.list(2, 500, 10), TEMPORARY);
        arrive("station.changes");
        station.publish(Lists.list(3, 500, 400), TEMPORARY);
        arrive("station.manifest");

        assertThat(atTruck.read()).isEqualTo(found(Lists.list(3, 500, 400)));
    }

    @Test
    void halfAChangesFileLeavesTheWholeListInUse() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        station.publish(Lists.list(2, 500, 10), TEMPORARY);
        byte[] changes = bytes("station.changes");
        Files.write(folder.resolve("station.changes"), Arrays.copyOf(changes, changes.length - 1));

        assertThat(station.read()).isEqualTo(found(Lists.list(1, 500, 0)));
    }

    @Test
    void halfAWholeListIsNotUsableYet() throws IOException {
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        byte[] whole = bytes("station.manifest");
        Files.write(folder.resolve("station.manifest"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(station.read()).isEqualTo(new Found.NotUsable(Defect.CUT_OFF));
        station.publish(Lists.list(2, 500, 0), TEMPORARY);
        assertThat(station.read()).isEqualTo(found(Lists.list(2, 500, 0)));
    }

    @Test
    void countingFromTheStartAgainSendsAWholeList() throws IOException {
        station.publish(Lists.list(7, 500, 0), TEMPORARY);
        station.publish(Lists.list(1, 500, 1), TEMPORARY);

        assertThat(station.read()).isEqualTo(found(Lists.list(1, 500, 1)));
    }

    @Test
    void opensNoLinkAndNoDirectory() throws IOException {
        station.publish(Lists.list(1, 10, 0), TEMPORARY);
        Files.createSymbolicLink(truck.resolve("station.manifest"), folder.resolve("station.manifest"));
        assertThat(atTruck.read()).isEqualTo(new Found.NotUsable(Defect.NOT_A_REGULAR_FILE));
        Files.delete(truck.resolve("station.manifest"));
        Files.createDirectory(truck.resolve("station.manifest"));
        assertThat(atTruck.read()).isEqualTo(new Found.NotUsable(Defect.NOT_A_REGULAR_FILE));
    }

    @Test
    void leavesNothingBehindWhenItCannotWrite() throws IOException {
        Files.createDirectories(folder.resolve("station.manifest/in-the-way"));

        assertThatThrownBy(() -> station.publish(Lists.list(1, 10, 0), TEMPORARY))
                .isInstanceOf(IOException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> station.publish(Lists.list(1, 10, 0), "../elsewhere"));
        assertThat(names()).containsExactly("station.manifest");
    }

    @Test
    void theReportsReaderSeesNoneOfIt() throws IOException {
        StatusFolder reports = new StatusFolder(folder, Clock.systemUTC());
        station.publish(Lists.list(1, 500, 0), TEMPORARY);
        station.publish(Lists.list(2, 500, 10), TEMPORARY);
        PeerId peer = new PeerId("TRUCK");
        reports.replace(peer, StatusReport.of("Truck", Instant.EPOCH, new FolderHash("H")), "~TRUCK.part");

        assertThat(names()).contains("station.manifest", "station.changes");
        assertThat(reports.readAll()).hasSize(1).first().extracting("peer").isEqualTo(peer);
    }

    @Test
    void eachFolderHasAListOfItsOwn() throws IOException {
        StationListFolder maps = of(folder, MAPS, true);
        StationListFolder protocols = of(folder, PROTOCOLS, false);
        maps.publish(Lists.list(4, 500, 0), TEMPORARY);
        protocols.publish(Lists.list(1, 30, 0), TEMPORARY);
        protocols.publish(Lists.list(2, 30, 1), TEMPORARY);

        assertThat(maps.read()).isEqualTo(found(Lists.list(4, 500, 0)));
        assertThat(protocols.read()).isEqualTo(found(Lists.list(2, 30, 1)));
        assertThat(names())
                .containsExactly("station-protocols.changes", "station-protocols.manifest", "station.manifest");
        assertThat(maps.names()).containsExactly("station.manifest", "station.changes");
        assertThat(protocols.names()).containsExactly("station-protocols.manifest", "station-protocols.changes");
    }

    @Test
    void aTruckFindsItsFolderWhicheverTheStationsFirstOneIs() throws IOException {
        of(folder, MAPS, true).publish(Lists.list(4, 500, 0), TEMPORARY);
        of(folder, PROTOCOLS, false).publish(Lists.list(2, 30, 0), TEMPORARY);

        assertThat(of(folder, PROTOCOLS, true).read()).isEqualTo(found(Lists.list(2, 30, 0)));
        assertThat(of(folder, MAPS, false).read()).isEqualTo(found(Lists.list(4, 500, 0)));
    }

    @Test
    void theListOfAnotherFolderIsNobodysUnderWhateverName() throws IOException {
        of(folder, MAPS, true).publish(Lists.list(1, 500, 0), TEMPORARY);
        of(folder, MAPS, true).publish(Lists.list(2, 500, 10), TEMPORARY);
        Files.copy(folder.resolve("station.manifest"), truck.resolve("station-protocols.manifest"));
        Files.copy(folder.resolve("station.changes"), truck.resolve("station-protocols.changes"));

        assertThat(of(truck, PROTOCOLS, false).read()).isEqualTo(new Found.NotUsable(Defect.OTHER_FOLDER));
        arrive("station.manifest");
        assertThat(of(truck, PROTOCOLS, true).read()).isInstanceOf(Found.NotUsable.class);
        assertThat(of(truck, MAPS, true).read()).isEqualTo(found(Lists.list(1, 500, 0)));
    }

    @Test
    void aListThatNamesNoFolderIsThatOfTheFirstOne() throws IOException {
        station.publish(Lists.list(1, 100, 0), TEMPORARY);

        assertThat(of(folder, MAPS, true).read()).isEqualTo(found(Lists.list(1, 100, 0)));
        assertThat(of(folder, PROTOCOLS, false).read()).isInstanceOf(Found.NotUsable.class);
        Files.move(folder.resolve("station.manifest"), folder.resolve("station-maps.manifest"));
        assertThat(of(folder, MAPS, true).read()).isEqualTo(new Found.NotUsable(Defect.OTHER_FOLDER));
    }

    @Test
    void aStationThatNamesItsFolderSaysSoInTheListAtOnce() throws IOException {
        station.publish(Lists.list(1, 100, 0), TEMPORARY);

        assertThat(of(folder, MAPS, true).publish(Lists.list(1, 100, 0), TEMPORARY))
                .isTrue();
        assertThat(of(folder, PROTOCOLS, true).read()).isInstanceOf(Found.NotUsable.class);
        assertThat(of(folder, MAPS, true).publish(Lists.list(1, 100, 0), TEMPORARY))
                .isFalse();
    }

    @Test
    void aDeviceWithoutNamesReadsTheFirstListWhateverItsName() throws IOException {
        of(folder, MAPS, true).publish(Lists.list(1, 500, 0), TEMPORARY);
        of(folder, MAPS, true).publish(Lists.list(2, 500, 10), TEMPORARY);

        assertThat(station.read()).isEqualTo(found(Lists.list(2, 500, 10)));
    }

    @Test
    void anyReaderOfGzipPassesOverTheName() throws IOException {
        station.publish(Lists.list(1, 100, 0), TEMPORARY);
        byte[] plain = unzipped("station.manifest");
        of(folder, MAPS, true).publish(Lists.list(1, 100, 0), TEMPORARY);

        assertThat(unzipped("station.manifest")).isEqualTo(plain);
    }

    @Test
    void aDamagedNameIsNoName() throws IOException {
        of(folder, MAPS, true).publish(Lists.list(1, 100, 0), TEMPORARY);
        byte[] whole = bytes("station.manifest");
        for (byte wrong : new byte[] {'M', '/', 0, (byte) 0xFF}) {
            byte[] damaged = whole.clone();
            damaged[10] = wrong;
            Files.write(folder.resolve("station.manifest"), damaged);
            assertThat(station.read()).isEqualTo(new Found.NotUsable(Defect.DAMAGED));
        }
        byte[] without = whole.clone();
        without[3] = 0;
        Files.write(folder.resolve("station.manifest"), without);
        assertThat(of(folder, MAPS, true).read()).isInstanceOf(Found.NotUsable.class);
        for (int length = 2; length < 20; length++) {
            Files.write(folder.resolve("station.manifest"), Arrays.copyOf(whole, length));
            assertThat(of(folder, MAPS, true).read()).isInstanceOf(Found.NotUsable.class);
        }
    }

    @Test
    void whenTheFoldersChangePlacesTheNewestListCounts() throws IOException {
        of(folder, MAPS, true).publish(Lists.list(4, 100, 0), TEMPORARY);
        of(folder, PROTOCOLS, false).publish(Lists.list(7, 30, 0), TEMPORARY);

        of(folder, MAPS, false).publish(Lists.list(5, 100, 1), TEMPORARY);
        assertThat(of(folder, MAPS, true).read()).isEqualTo(found(Lists.list(5, 100, 1)));
        of(folder, PROTOCOLS, true).publish(Lists.list(8, 30, 1), TEMPORARY);

        assertThat(names()).containsExactly("station-maps.manifest", "station.manifest");
        assertThat(of(folder, MAPS, true).read()).isEqualTo(found(Lists.list(5, 100, 1)));
        assertThat(of(folder, PROTOCOLS, false).read()).isEqualTo(found(Lists.list(8, 30, 1)));
    }

    private static StationListFolder of(Path where, FolderName name, boolean first) {
        return StationListFolder.of(where, name, first, 1 << 26);
    }

    private byte[] unzipped(String name) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return in.readAllBytes();
        }
    }

    private void arrive(String name) throws IOException {
        Files.write(truck.resolve(name), bytes(name));
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Found found(StationList list) {
        return new Found.Usable(list, OptionalLong.empty());
    }
}

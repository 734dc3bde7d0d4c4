package dev.syncdashboard.demo.engine;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplicationTest {

    @TempDir
    Path root;

    private EngineLab lab;
    private EngineLab.Device station;
    private EngineLab.Device truck;

    @BeforeEach
    void startTwo() throws IOException {
        lab = new EngineLab(root);
        station = lab.writer("Station");
        truck = lab.reader("Engine 1");
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void fileArrivesWithItsTime() throws Exception {
        station.write("maps/Straße – 消防.txt", "hydrants");
        Files.setLastModifiedTime(
                station.path("maps/Straße – 消防.txt"), FileTime.from(Instant.ofEpochSecond(1_700_000_000)));

        eventually(() -> assertThat(Files.getLastModifiedTime(truck.path("maps/Straße – 消防.txt"))
                        .toInstant())
                .isEqualTo(Instant.ofEpochSecond(1_700_000_000)));

        assertThat(truck.read("maps/Straße – 消防.txt")).isEqualTo("hydrants");
        eventually(() ->
                assertThat(truck.folder().hash()).isEqualTo(station.folder().hash()));
    }

    @Test
    void changeDeletionAndRenameArriveAndOldCopiesAreArchived() throws Exception {
        station.write("a.txt", "one");
        station.write("b/c.txt", "two");
        eventually(() -> assertThat(truck.read("b/c.txt")).isEqualTo("two"));
        eventually(() -> assertThat(truck.read("a.txt")).isEqualTo("one"));

        station.write("a.txt", "one, changed");
        Files.move(station.path("b/c.txt"), station.path("d.txt"));

        eventually(() -> assertThat(truck.read("a.txt")).isEqualTo("one, changed"));
        eventually(() -> assertThat(truck.read("d.txt")).isEqualTo("two"));
        eventually(() -> assertThat(truck.has("b")).isFalse());
        assertThat(truck.read(".sync/Archive/a.txt")).isEqualTo("one");
        assertThat(truck.read(".sync/Archive/b/c.txt")).isEqualTo("two");
    }

    @Test
    void hashIsAdoptedBeforeTheBytesAndAnUnfinishedFileStandsForThem() throws Exception {
        station.write("small.txt", "x");
        eventually(() -> assertThat(truck.has("small.txt")).isTrue());
        lab.mesh.limit(truck.engine().id(), 50_000);

        writeBytes(station, "big.bin", 2_000_000);

        eventually(() -> assertThat(truck.has("big.bin.bts")).isTrue());
        eventually(() ->
                assertThat(truck.folder().hash()).isEqualTo(station.folder().hash()));
        assertThat(truck.has("big.bin")).isFalse();
        assertThat(truck.folder().complete()).isFalse();

        lab.mesh.unlimit(truck.engine().id());
        eventually(() -> assertThat(truck.has("big.bin")).isTrue());
        assertThat(Files.readAllBytes(truck.path("big.bin"))).isEqualTo(Files.readAllBytes(station.path("big.bin")));
        assertThat(truck.has("big.bin.bts")).isFalse();
        assertThat(truck.folder().complete()).isTrue();
    }

    @Test
    void downloadStopsWhenCoverageIsLostAndGoesOnLater() throws Exception {
        lab.mesh.limit(truck.engine().id(), 400_000);
        writeBytes(station, "big.bin", 1_500_000);
        eventually(() -> assertThat(Files.size(truck.path("big.bin.bts"))).isGreaterThan(100_000));

        lab.mesh.outOfCoverage(truck.engine().id());
        eventually(() -> assertThat(truck.folder().peers()).noneMatch(peer -> peer.online()));
        long arrived = Files.size(truck.path("big.bin.bts"));
        assertThat(arrived).isLessThan(1_500_000);

        lab.mesh.unlimit(truck.engine().id());
        lab.mesh.inCoverage(truck.engine().id());
        eventually(() -> assertThat(truck.has("big.bin")).isTrue());
        assertThat(Files.readAllBytes(truck.path("big.bin"))).isEqualTo(Files.readAllBytes(station.path("big.bin")));
    }

    @Test
    void truckThatOnlyMeetsAnotherTruckGetsTheFilesFromIt() throws Exception {
        EngineLab.Device brush = lab.reader("Brush 12");
        lab.mesh.onlyReaches(brush.engine().id(), Set.of(truck.engine().id()));

        station.write("plan.txt", "by way of Engine 1");

        eventually(() -> assertThat(brush.read("plan.txt")).isEqualTo("by way of Engine 1"));
        assertThat(brush.folder().peers())
                .anyMatch(peer -> peer.id().equals(truck.engine().id()) && peer.online());
    }

    @Test
    void truckThatWasNeverMetIsNotInThePeerList() throws Exception {
        lab.mesh.outOfCoverage(truck.engine().id());
        EngineLab.Device brush = lab.reader("Brush 12");
        eventually(() -> assertThat(station.folder().peers())
                .anyMatch(peer -> peer.id().equals(brush.engine().id()) && peer.online()));

        assertThat(brush.folder().peers())
                .extracting(peer -> peer.id())
                .containsExactly(station.engine().id());
    }

    @Test
    void concurrentEditsLeaveAConflictCopy() throws Exception {
        EngineLab.Device other = lab.writer("Laptop");
        station.write("plan.txt", "first");
        eventually(() -> assertThat(other.read("plan.txt")).isEqualTo("first"));
        lab.mesh.outOfCoverage(other.engine().id());

        station.write("plan.txt", "at the station");
        Files.setLastModifiedTime(station.path("plan.txt"), FileTime.from(Instant.ofEpochSecond(1_800_000_000)));
        other.write("plan.txt", "on the laptop");
        Files.setLastModifiedTime(other.path("plan.txt"), FileTime.from(Instant.ofEpochSecond(1_900_000_000)));
        eventually(() ->
                assertThat(other.folder().hash()).isNotEqualTo(station.folder().hash()));
        lab.mesh.inCoverage(other.engine().id());

        for (EngineLab.Device device : new EngineLab.Device[] {station, other, truck}) {
            eventually(() -> assertThat(device.read("plan.txt")).isEqualTo("on the laptop"));
            eventually(() -> assertThat(device.read("plan.Conflict.txt")).isEqualTo("at the station"));
        }
        eventually(() ->
                assertThat(other.folder().hash()).isEqualTo(station.folder().hash()));
    }

    @Test
    void editOnAReadOnlyTruckStaysThereAndIsUndoneOnlyOnDemand() throws Exception {
        station.write("plan.txt", "right");
        eventually(() -> assertThat(truck.read("plan.txt")).isEqualTo("right"));

        truck.write("plan.txt", "wrong!");
        truck.write("note.txt", "only here");
        eventually(() ->
                assertThat(truck.folder().hash()).isNotEqualTo(station.folder().hash()));
        station.write("plan.txt", "right again");
        station.awaitListed("plan.txt");
        station.write("other.txt", "arrives all the same");
        eventually(() -> assertThat(truck.has("other.txt")).isTrue());
        assertThat(truck.read("plan.txt")).isEqualTo("wrong!");
        assertThat(station.has("note.txt")).isFalse();

        truck.folder().discardLocalChanges();
        eventually(() -> assertThat(truck.read("plan.txt")).isEqualTo("right again"));
        eventually(() ->
                assertThat(truck.folder().hash()).isEqualTo(station.folder().hash()));
        assertThat(truck.has("note.txt")).isFalse();
    }

    @Test
    void ignoredNamesAndEmptyFoldersStayWhereTheyAre() throws Exception {
        station.write("~" + station.engine().id() + ".part", "half a report");
        Files.createDirectories(station.path("empty"));
        station.write("real.txt", "x");

        eventually(() -> assertThat(truck.has("real.txt")).isTrue());

        try (Stream<Path> names = Files.list(truck.folder().settings().directory())) {
            assertThat(names.map(name -> name.getFileName().toString())).containsExactlyInAnyOrder(".sync", "real.txt");
        }
    }

    @Test
    void changesMadeWhileTheEngineWasOffAreFoundAtItsStart() throws Exception {
        station.write("a.txt", "one");
        eventually(() -> assertThat(truck.has("a.txt")).isTrue());
        station.engine().stop();
        Files.delete(station.path("a.txt"));
        station.write("b.txt", "two");

        station.engine().start();

        eventually(() -> assertThat(truck.read("b.txt")).isEqualTo("two"));
        eventually(() -> assertThat(truck.has("a.txt")).isFalse());
    }

    @Test
    void missingServiceFilesStopTheFolderAndDeleteNothing() throws Exception {
        station.write("a.txt", "one");
        eventually(() -> assertThat(truck.has("a.txt")).isTrue());
        Path moved = root.resolve("unplugged");

        Files.move(station.folder().settings().directory(), moved);
        station.engine().lookAtDisk();
        eventually(() -> assertThat(station.folder().stopped()).isTrue());
        assertThat(station.folder().hash()).isEmpty();

        Files.move(moved, station.folder().settings().directory());
        station.engine().lookAtDisk();
        eventually(() -> assertThat(station.folder().stopped()).isFalse());
        assertThat(truck.has("a.txt")).isTrue();
        assertThat(station.folder().hash()).isEqualTo(truck.folder().hash());
    }

    @Test
    void pausedFolderNeitherGivesNorTakes() throws Exception {
        station.folder().pause(true);
        station.write("a.txt", "one");
        station.awaitListed("a.txt");
        assertThat(truck.folder().list().records()).isEmpty();

        station.folder().pause(false);
        eventually(() -> assertThat(truck.has("a.txt")).isTrue());
    }

    @Test
    void linkOnTheTruckLeadsNoFileOutOfTheFolder() throws Exception {
        Path outside = Files.createDirectories(root.resolve("outside"));
        Files.createSymbolicLink(truck.path("maps"), outside);

        station.write("maps/a.txt", "must stay inside");
        station.write("b.txt", "arrives");

        eventually(() -> assertThat(truck.has("b.txt")).isTrue());
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void fileThatIsStillBeingWrittenArrivesAsItIsInTheEnd() throws Exception {
        for (int line = 0; line < 50; line++) {
            Files.writeString(
                    station.path("log.txt"),
                    "line " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            station.engine().lookAtDisk();
        }

        eventually(() -> assertThat(truck.read("log.txt")).isEqualTo(station.read("log.txt")));
        eventually(() ->
                assertThat(truck.folder().hash()).isEqualTo(station.folder().hash()));
    }

    @Test
    void fileDeletedWhileItTravelsIsGoneEverywhere() throws Exception {
        lab.mesh.limit(truck.engine().id(), 100_000);
        writeBytes(station, "big.bin", 1_000_000);
        eventually(() -> assertThat(truck.has("big.bin.bts")).isTrue());

        Files.delete(station.path("big.bin"));

        eventually(() -> assertThat(truck.has("big.bin.bts")).isFalse());
        assertThat(truck.has("big.bin")).isFalse();
    }

    @Test
    void thousandSmallFilesArriveInAFewSeconds() throws Exception {
        for (int number = 0; number < 1_000; number++) {
            station.write("many/" + number + ".txt", "file " + number);
        }

        eventually(() -> assertThat(truck.folder().list().records()).hasSize(1_000));
        eventually(() -> assertThat(truck.folder().complete()).isTrue());
        assertThat(truck.read("many/999.txt")).isEqualTo("file 999");
    }

    private static void writeBytes(EngineLab.Device device, String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        Files.write(device.path(name), bytes);
    }
}

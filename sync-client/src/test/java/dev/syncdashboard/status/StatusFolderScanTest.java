package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.status.StatusFile.Defect;
import dev.syncdashboard.status.StatusFile.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whose files count, and what those of all others may cost. */
@Timeout(60)
class StatusFolderScanTest {

    private static final PeerId TRUCK = new PeerId("TRUCK1");
    private static final StatusScope ONE_TRUCK = new StatusScope(Set.of(TRUCK), Set.of(new PeerId("PHONE")));

    @TempDir
    Path folder;

    @Test
    void onlyKnownDevicesHaveAReportAndAllOthersAreStrangers() throws IOException {
        write("TRUCK1", report("Engine 1"));
        write("PHONE", report("Chief's phone"));
        write("STRANGE", report("Engine 1"));
        write("STRANGE.Conflict", report("Engine 1"));
        write("BROKEN", "{");

        StatusScan scan = scan(ONE_TRUCK);

        assertThat(scan.files())
                .singleElement()
                .satisfies(file -> assertThat(file.peer()).isEqualTo(TRUCK));
        assertThat(scan.strangers().count()).isEqualTo(2);
        assertThat(scan.strangers().more()).isFalse();
        assertThat(scan.strangers().first())
                .extracting(file -> file.id().value() + " " + file.name().orElse("?"))
                .containsExactly("BROKEN ?", "STRANGE Engine 1");
    }

    @Test
    void aConflictCopyOfAKnownDeviceIsSaidBesideItsReport() throws IOException {
        write("TRUCK1", report("Engine 1"));
        write("TRUCK1.Conflict", report("Engine 1"));
        write("TRUCK1.Conflict1", report("Engine 1"));

        assertThat(scan(ONE_TRUCK).files()).hasSize(2).contains(new Unusable(TRUCK, Defect.CONFLICT_COPY));
    }

    @Test
    void aFloodOfStrangersIsCountedAndNeitherReadNorKept() throws IOException {
        write("TRUCK1", report("Engine 1"));
        for (int i = 0; i < 5_000; i++) {
            write("FLOOD" + i, report("Engine " + i));
        }

        StatusScan scan = scan(ONE_TRUCK);

        assertThat(scan.files()).hasSize(1);
        assertThat(scan.strangers().count() == 5_000 || scan.strangers().more()).isTrue();
        assertThat(scan.strangers().first()).hasSizeLessThanOrEqualTo(StrangerFiles.MOST);
    }

    @Test
    void largeFilesOfStrangersAreNotRead() throws IOException {
        write("LARGE", report("x".repeat(130_000)));

        assertThat(scan(ONE_TRUCK).strangers().first())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo(Optional.empty()));
    }

    @Test
    void theNameOfAStrangerIsCut() throws IOException {
        write("LONG", report("x".repeat(9_000)));

        assertThat(scan(ONE_TRUCK).strangers().first())
                .singleElement()
                .satisfies(file -> assertThat(file.name().orElseThrow()).hasSize(StrangerFile.LONGEST_NAME));
    }

    @Test
    void theMoreDevicesAreKnownTheLessEachMayCost() {
        assertThat(StatusFolderScan.mostBytesOfOne(0)).isEqualTo(1 << 20);
        assertThat(StatusFolderScan.mostBytesOfOne(32)).isEqualTo(1 << 20);
        assertThat(StatusFolderScan.mostBytesOfOne(1_500)).isBetween(20_000, 25_000);
        assertThat(StatusFolderScan.mostBytesOfOne(1_000_000)).isEqualTo(16 << 10);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        StatusFolder missing = new StatusFolder(folder.resolve("gone"), Clock.systemUTC());

        assertThatThrownBy(() -> missing.scan(ONE_TRUCK)).isInstanceOf(StatusFolderMissingException.class);
    }

    @Test
    void aKnownDeviceIsReadWithinSecondsWhateverElseStandsThere() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            write("A" + i, "");
        }
        write("TRUCK1", report("Engine 1"));
        long begin = System.nanoTime();

        assertThat(scan(ONE_TRUCK).files()).hasSize(1);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private StatusScan scan(StatusScope scope) throws IOException {
        return new StatusFolder(folder, Clock.systemUTC()).scan(scope);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), content);
    }

    private static String report(String name) {
        return "{\"name\": \"" + name + "\", \"last_modified\": 1434468012, \"hash\": \"H1\"}";
    }
}

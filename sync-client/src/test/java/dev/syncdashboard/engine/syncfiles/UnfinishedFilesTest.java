package dev.syncdashboard.engine.syncfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncdashboard.engine.Completeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedFilesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final FakeDirectories disk = new FakeDirectories();
    private Duration passed = Duration.ZERO;
    private final UnfinishedFiles files = new UnfinishedFiles(disk, () -> passed.toNanos());
    private Path deep;

    @BeforeEach
    void aFolder() throws IOException {
        deep = Files.createDirectories(folder.resolve("z/deep"));
        Files.writeString(folder.resolve("a.pdf"), "");
        Files.writeString(deep.resolve("map.pdf"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.pdf.bts", "map.pdf.!sync", "map.pdf.SyncPart", "map.pdf.synctemp", "map.pdf.rsls"})
    void anUnfinishedFileAnywhereMeansIncomplete(String name) throws Exception {
        Files.writeString(deep.resolve(name), "");

        assertThat(new UnfinishedFiles().lookIn(folder)).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void aFolderWithoutUnfinishedFilesProvesNothing() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve(".sync/Archive")).resolve("old.bts"), "");

        assertThat(new UnfinishedFiles().lookIn(folder)).isEqualTo(Completeness.UNKNOWN);
        assertThat(new UnfinishedFiles().lookIn(folder.resolve("gone"))).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void anInterruptEndsTheSearch() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> new UnfinishedFiles().lookIn(folder))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatDidNotChangeIsNotAskedForAgain() throws Exception {
        looksTwice();

        assertThat(askedBy(MINUTE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.pdf.bts", "z/map.pdf.bts", "z/deep/map.pdf.bts", "z/deep/new/map.pdf.bts"})
    void whatComesLaterIsFoundWhereverItIs(String name) throws Exception {
        looksTwice();
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "");

        assertThat(after(MINUTE)).isEqualTo(Completeness.INCOMPLETE);

        Files.delete(folder.resolve(name));
        assertThat(after(MINUTE)).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void aDirectoryThatTookThePlaceOfAnotherIsLookedAt() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("map.pdf.bts"), "");
        looksTwice();
        Files.move(deep, folder.resolve("away"));
        Files.move(other, deep);

        assertThat(after(MINUTE)).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void aNameThatCameInTheMomentOfALookIsSeenByTheNext() throws Exception {
        disk.standStill();
        after(Duration.ZERO);
        after(Duration.ofSeconds(1));
        Files.writeString(deep.resolve("map.pdf.bts"), "");

        assertThat(after(MINUTE)).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void afterTenMinutesAllIsLookedAtWhateverIsKnown() throws Exception {
        disk.standStill();
        looksTwice();
        Files.writeString(deep.resolve("map.pdf.bts"), "");

        assertThat(after(MINUTE)).isEqualTo(Completeness.UNKNOWN);
        assertThat(after(Duration.ofMinutes(8))).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void allIsLookedAtWhereTheFileSystemNotesNoChanges() throws Exception {
        disk.notesChanges = false;
        disk.standStill();
        looksTwice();
        Files.writeString(deep.resolve("map.pdf.bts"), "");

        assertThat(after(MINUTE)).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void aPartOnAnotherDeviceIsAlwaysLookedAt() throws Exception {
        disk.standStill();
        disk.stamps.put(deep, new Directories.Stamp("another", 1, 1));
        looksTwice();
        Files.writeString(deep.resolve("map.pdf.bts"), "");

        assertThat(after(MINUTE)).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void aDirectoryThatCouldNotBeSeenWholeIsLookedAtAgain() throws Exception {
        disk.cannotTell = deep;
        looksTwice();
        Files.writeString(deep.resolve("map.pdf.bts"), "");
        disk.cannotTell = folder;

        assertThat(after(MINUTE)).isEqualTo(Completeness.INCOMPLETE);
    }

    /** A directory is known when it was seen twice. */
    private void looksTwice() throws InterruptedException {
        assertThat(after(Duration.ZERO)).isNotEqualTo(Completeness.COMPLETE);
        after(MINUTE);
    }

    private Completeness after(Duration time) throws InterruptedException {
        passed = passed.plus(time);
        return files.lookIn(folder);
    }

    private int askedBy(Duration time) throws InterruptedException {
        disk.asked = 0;
        after(time);
        return disk.asked;
    }

    /** This computer's, whatever file system the test runs on. */
    private static final class FakeDirectories extends Directories {

        final Map<Path, Stamp> stamps = new HashMap<>();
        boolean notesChanges = true;
        Path cannotTell = Path.of("nowhere");
        int asked;
        private boolean still;

        /** No stamp changes any more. */
        void standStill() {
            still = true;
        }

        @Override
        boolean noteChanges(Path directory) {
            return notesChanges;
        }

        @Override
        Stamp stamp(Path directory) throws IOException {
            Stamp now = super.stamp(directory);
            return still ? stamps.computeIfAbsent(directory, each -> now) : now;
        }

        @Override
        boolean isDirectory(Path path) throws IOException {
            asked++;
            if (path.equals(cannotTell)) {
                throw new IOException("no answer");
            }
            return super.isDirectory(path);
        }
    }
}

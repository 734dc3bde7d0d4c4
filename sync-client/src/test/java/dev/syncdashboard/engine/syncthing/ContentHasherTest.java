package dev.syncdashboard.engine.syncthing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHasherTest {

    @TempDir
    Path one;

    @TempDir
    Path other;

    private static FolderHash hash(Path directory) throws Exception {
        EngineFolder folder = new EngineFolder("a", Optional.of("a"), "a", directory, true, State.ACTIVE);
        return ContentHasher.ofSyncedFiles().hash(folder).orElseThrow();
    }

    private static void write(Path directory, String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void isTheSameForTheSameFilesWhateverTheirDates() throws Exception {
        write(one, "maps/a.txt", "A");
        write(one, "b.txt", "B");
        write(other, "b.txt", "B");
        write(other, "maps/a.txt", "A");
        Files.setLastModifiedTime(other.resolve("b.txt"), FileTime.fromMillis(1));
        Files.createDirectory(other.resolve("empty"));

        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maps/a.txt=C", "maps/b.txt=A", "maps/a.txt=AA", "maps/c.txt="})
    void differsWithContentNameOrNumberOfFiles(String change) throws Exception {
        write(one, "maps/a.txt", "A");
        FolderHash before = hash(one);

        String[] parts = change.split("=", -1);
        write(one, parts[0], parts[1]);

        assertThat(hash(one)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".stfolder/x",
                ".stversions/a/b.txt",
                ".stignore",
                "maps/.syncthing.b.txt.tmp",
                ".sync/ID",
                "maps/b.txt.!sync",
                "b.txt.bts"
            })
    void doesNotSeeWhatIsTheOwnOfAnEngine(String path) throws Exception {
        write(one, "maps/a.txt", "A");
        FolderHash before = hash(one);

        write(one, path, "x");

        assertThat(hash(one)).isEqualTo(before);
    }

    @Test
    void failsWithoutTheFolder() {
        assertThatThrownBy(() -> hash(one.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
    }
}

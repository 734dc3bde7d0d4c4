package dev.syncdashboard.engine.syncfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncdashboard.engine.Completeness;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineFilesTest {

    @TempDir
    Path folder;

    @Test
    void itsTemporaryNameIsOneThatItNeverSyncs() {
        String name = EngineFiles.temporaryName("LAGW.txt");

        assertThat(name).isEqualTo("~LAGW.txt.part").isNotEqualTo(EngineFiles.temporaryName("station.manifest"));
        assertThat(IgnoreList.of(IgnoreList.DEFAULTS.stream()).leaveOut(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.pdf.bts", "map.pdf.!sync", "map.pdf.SyncPart", "map.pdf.synctemp", "map.pdf.rsls"})
    void anUnfinishedFileAnywhereMeansIncomplete(String name) throws Exception {
        Files.writeString(folder.resolve("a.pdf"), "");
        Files.writeString(Files.createDirectories(folder.resolve("z/deep")).resolve(name), "");

        assertThat(UnfinishedFiles.lookIn(folder)).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void aFolderWithoutUnfinishedFilesProvesNothing() throws Exception {
        Files.writeString(folder.resolve("map.pdf"), "");
        Files.writeString(
                Files.createDirectories(folder.resolve(".sync/Archive")).resolve("old.bts"), "");

        assertThat(UnfinishedFiles.lookIn(folder)).isEqualTo(Completeness.UNKNOWN);
        assertThat(UnfinishedFiles.lookIn(folder.resolve("gone"))).isEqualTo(Completeness.UNKNOWN);
    }

    @Test
    void anInterruptEndsTheSearch() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> UnfinishedFiles.lookIn(folder))).isInstanceOf(InterruptedException.class);
    }
}

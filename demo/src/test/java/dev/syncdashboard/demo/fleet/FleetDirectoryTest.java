package dev.syncdashboard.demo.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void everythingInItIsRemovedAtTheEnd() throws IOException {
        Path path;
        try (FleetDirectory directory = FleetDirectory.createIn(parent.resolve("new"))) {
            path = directory.path();
            Files.createDirectories(path.resolve("station/Sync"));
            Files.writeString(path.resolve("station/Sync/a.txt"), "a");
        }

        assertThat(path).doesNotExist();
        assertThat(parent.resolve("new")).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftBehindIsRemovedByTheNext() throws IOException {
        Path left = Files.createDirectories(parent.resolve("sync-dashboard-demo-123/station"));
        Files.writeString(parent.resolve("sync-dashboard-demo-123/.sync-dashboard-demo"), "");
        Files.writeString(left.resolve("a.txt"), "a");

        try (FleetDirectory directory = FleetDirectory.createIn(parent)) {
            assertThat(parent)
                    .isDirectoryContaining(
                            path -> path.endsWith(directory.path().getFileName()));
            assertThat(left.getParent()).doesNotExist();
        }
    }

    @Test
    void directoriesOfOthersAndOfLivingRunsStay() throws IOException {
        Path foreign = Files.createDirectories(parent.resolve("sync-dashboard-demo-notes"));
        Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve(".sync-dashboard-demo"), "");
        Files.createSymbolicLink(parent.resolve("sync-dashboard-demo-link"), elsewhere);

        try (FleetDirectory living = FleetDirectory.createIn(parent);
                FleetDirectory other = FleetDirectory.createIn(parent)) {
            assertThat(living.path()).isDirectory().isNotEqualTo(other.path());
            assertThat(foreign).isDirectory();
            assertThat(elsewhere.resolve(".sync-dashboard-demo")).exists();
        }
    }
}

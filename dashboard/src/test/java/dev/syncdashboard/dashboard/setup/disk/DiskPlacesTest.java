package dev.syncdashboard.dashboard.setup.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.setup.StationPlaces.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskPlacesTest {

    @TempDir
    Path disk;

    private Path root;
    private DiskPlaces places;

    @BeforeEach
    void start() throws IOException {
        disk = disk.toRealPath();
        root = Files.createDirectories(disk.resolve("home"));
        Files.createDirectories(root.resolve("maps/north"));
        Files.createDirectories(root.resolve(".ssh"));
        Files.createDirectories(disk.resolve("etc/secret"));
        Files.writeString(root.resolve("file.txt"), "x");
        places = new DiskPlaces(List.of(root, disk.resolve("gone")));
    }

    @Test
    void directoriesAreShownAndNothingElse() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), disk.resolve("etc"));

        Place shown = places.look(root.toString()).orElseThrow();

        assertThat(places.roots()).containsExactly(root.toString());
        assertThat(shown.names()).containsExactly("maps");
        assertThat(shown.parent()).isEmpty();
        assertThat(places.look(root + "/maps").orElseThrow().parent()).contains(root.toString());
    }

    @Test
    void nothingOutsideIsShownWhateverIsAskedFor() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), disk.resolve("etc"));
        for (String path : List.of(
                disk.toString(),
                root + "/../etc",
                root + "/link",
                root + "/link/secret",
                root + "/.ssh",
                root + "/file.txt",
                "maps",
                "",
                root + "x",
                "\0")) {
            assertThat(places.look(path)).as(path).isEmpty();
            assertThat(places.within(path, "new")).as(path).isEmpty();
        }
    }

    @Test
    void aNewOneHasAPlainName() throws IOException {
        assertThat(places.within(root.toString(), "Station files")).contains(root.resolve("Station files"));
        assertThat(places.within(root.toString(), "maps")).contains(root.resolve("maps"));
        Files.createSymbolicLink(root.resolve("link"), disk.resolve("etc"));
        for (String name : List.of("..", ".", "", " a", "a/b", "a\\b", ".hidden", "link", "a\nb", "x".repeat(200))) {
            assertThat(places.within(root.toString(), name)).as(name).isEmpty();
        }
    }

    @Test
    void ofManyOnlySomeAreShown() throws IOException {
        for (int number = 0; number < 350; number++) {
            Files.createDirectory(root.resolve("maps/" + number));
        }

        Place shown = places.look(root + "/maps").orElseThrow();

        assertThat(shown.names()).hasSize(300);
        assertThat(shown.more()).isTrue();
    }
}

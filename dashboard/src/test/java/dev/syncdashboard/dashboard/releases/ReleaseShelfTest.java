package dev.syncdashboard.dashboard.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.ReleasingStation;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseShelfTest {

    private static final SigningKey PROJECT = ReleasingStation.PROJECT;

    @TempDir
    private Path sync;

    private final AtomicInteger reads = new AtomicInteger();
    private ReleaseShelf shelf;

    @BeforeEach
    void make() {
        shelf = shelf(Optional.of(PROJECT));
    }

    private ReleaseShelf shelf(Optional<SigningKey> project) {
        ReleaseShelf made = new ReleaseShelf(
                project.map(SigningKey::verifyKey), Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC), (path, file) -> {
                    reads.incrementAndGet();
                    return file.match(path);
                });
        made.folderIs(sync);
        return made;
    }

    private Path file(String version, String name) {
        return sync.resolve(ReleaseFolder.DIRECTORY).resolve(version).resolve(name);
    }

    private List<Optional<ShelfFlaw>> flaws() {
        shelf.look();
        return shelf.now().items().stream().map(ShelfItem::flaw).toList();
    }

    @Test
    void whatTheProjectSignedAndIsWholeIsTrusted() throws IOException {
        ReleasingStation.put(sync, "1.9.0", PROJECT);
        ReleasingStation.put(sync, "1.10.0", PROJECT);

        assertThat(flaws()).containsOnly(Optional.empty());
        assertThat(shelf.now().items())
                .extracting(item -> item.version().value())
                .containsExactly("1.10.0", "1.9.0");
        assertThat(shelf.now().at()).contains(Fleets.TUESDAY);
        assertThat(shelf.now().items()).allMatch(item -> item.target().isPresent());
    }

    @Test
    void anEmptyFolderHasNone() {
        assertThat(shelf.now().at()).isEmpty();
        assertThat(flaws()).isEmpty();
        assertThat(shelf.now().at()).isPresent();
    }

    private void assertFlaw(ShelfFlaw flaw) {
        assertThat(flaws()).containsExactly(Optional.of(flaw));
        assertThat(shelf.now().items().get(0).target()).isEmpty();
    }

    @Test
    void aReleaseOfAnybodyElseIsNot() throws IOException {
        ReleasingStation.put(sync, "1.3.0", SigningKey.generate());

        assertFlaw(ShelfFlaw.NOT_SIGNED);
    }

    @Test
    void withoutAKeyNoneIs() throws IOException {
        ReleasingStation.put(sync, "1.3.0", PROJECT);
        shelf = shelf(Optional.empty());

        assertFlaw(ShelfFlaw.NO_PROJECT_KEY);
    }

    @Test
    void oneThatIsStillArrivingIsNotYet() throws IOException {
        ReleasingStation.put(sync, "1.3.0", PROJECT);
        byte[] jar = Files.readAllBytes(file("1.3.0", ReleaseFile.JAR));
        byte[] manifest = Files.readAllBytes(file("1.3.0", ReleaseManifest.FILE));
        Files.write(file("1.3.0", ReleaseFile.JAR), List.of());
        assertFlaw(ShelfFlaw.FILE_OTHER_SIZE);
        Files.delete(file("1.3.0", ReleaseFile.JAR));
        assertFlaw(ShelfFlaw.FILE_MISSING);
        Files.delete(file("1.3.0", ReleaseManifest.FILE));
        assertFlaw(ShelfFlaw.NO_MANIFEST);

        Files.write(file("1.3.0", ReleaseManifest.FILE), manifest);
        Files.write(file("1.3.0", ReleaseFile.JAR), jar);
        assertThat(flaws()).containsExactly(Optional.empty());
    }

    @Test
    void oneWithAnotherContentOrUnderAnotherVersionIsNot() throws IOException {
        ReleasingStation.put(sync, "1.3.0", PROJECT);
        byte[] jar = Files.readAllBytes(file("1.3.0", ReleaseFile.JAR));
        jar[0]++;
        Files.write(file("1.3.0", ReleaseFile.JAR), jar);
        assertFlaw(ShelfFlaw.FILE_OTHER_CONTENT);

        Files.move(
                sync.resolve(ReleaseFolder.DIRECTORY).resolve("1.3.0"),
                sync.resolve(ReleaseFolder.DIRECTORY).resolve("1.4.0"));
        assertFlaw(ShelfFlaw.OTHER_VERSION);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        ReleasingStation.put(sync, "1.3.0", PROJECT);
        Path jar = file("1.3.0", ReleaseFile.JAR);
        Path elsewhere = Files.move(jar, sync.resolve("elsewhere.jar"));
        Files.createSymbolicLink(jar, elsewhere);

        assertFlaw(ShelfFlaw.FILE_MISSING);
    }

    @Test
    void whatLooksAsItDidIsNotReadAgain() throws IOException {
        ReleasingStation.put(sync, "1.3.0", PROJECT);
        flaws();
        flaws();
        flaws();
        assertThat(reads).hasValue(1);

        Path jar = file("1.3.0", ReleaseFile.JAR);
        FileTime modified = Files.getLastModifiedTime(jar);
        byte[] other = Files.readAllBytes(jar);
        other[0]++;
        Files.write(jar, other);
        Files.setLastModifiedTime(jar, modified);

        assertFlaw(ShelfFlaw.FILE_OTHER_CONTENT);
        assertThat(reads).hasValue(2);
    }
}

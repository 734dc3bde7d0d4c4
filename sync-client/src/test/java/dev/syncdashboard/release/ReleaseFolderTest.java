package dev.syncdashboard.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.ReleaseFile.Match;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    private static final ReleaseVersion VERSION = new ReleaseVersion("1.2.0");
    private static final ReleaseFile JAR = Releases.release("1.2.0").jar();

    @TempDir
    Path sync;

    private Path make(String version) throws IOException {
        return Files.createDirectories(sync.resolve(ReleaseFolder.DIRECTORY).resolve(version));
    }

    @Test
    void showsTheNewestVersionsFirstAndNothingElse() throws IOException {
        make("1.9.0");
        make("1.10.0");
        make("notes");
        Files.writeString(sync.resolve(ReleaseFolder.DIRECTORY).resolve("2.0"), "a file");

        assertThat(new ReleaseFolder(sync).versions())
                .containsExactly(new ReleaseVersion("1.10.0"), new ReleaseVersion("1.9.0"));
    }

    @Test
    void aFolderWithoutReleasesHasNone() {
        assertThat(new ReleaseFolder(sync).versions()).isEmpty();
        assertThat(new ReleaseFolder(sync).manifest(VERSION)).isEmpty();
    }

    @Test
    void givesNoMoreOfAManifestThanTellsThatItIsTooLarge() throws IOException {
        Files.write(make("1.2.0").resolve(ReleaseManifest.FILE), new byte[1 << 20]);

        assertThat(new ReleaseFolder(sync).manifest(VERSION).orElseThrow()).hasSize(ReleaseManifest.MOST_BYTES + 1);
    }

    @Test
    void followsNoLinks() throws IOException {
        Path elsewhere = Files.createDirectories(sync.resolve("elsewhere"));
        Files.write(elsewhere.resolve(ReleaseManifest.FILE), new byte[10]);
        make("1.1.0");
        Path link = sync.resolve(ReleaseFolder.DIRECTORY).resolve("1.2.0");
        assumeThat(linked(link, elsewhere)).isTrue();

        assertThat(new ReleaseFolder(sync).versions()).containsExactly(new ReleaseVersion("1.1.0"));
        assertThat(new ReleaseFolder(sync).manifest(VERSION)).isEmpty();
    }

    private static boolean linked(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Test
    void copiesAFileAndSaysWhetherItIsTheSignedOne() throws IOException {
        Path file = make("1.2.0").resolve(ReleaseFile.JAR);
        Files.write(file, Releases.JAR);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        assertThat(JAR.copy(file, copy)).isEqualTo(Match.SAME);
        assertThat(copy.toByteArray()).isEqualTo(Releases.JAR);
    }

    @Test
    void tellsWhyAFileIsNotTheSignedOne() throws IOException {
        Path file = make("1.2.0").resolve(ReleaseFile.JAR);
        assertThat(JAR.match(file)).isEqualTo(Match.MISSING);
        Files.write(file, new byte[3]);
        assertThat(JAR.match(file)).isEqualTo(Match.OTHER_SIZE);
        Files.write(file, new byte[Releases.JAR.length]);
        assertThat(JAR.match(file)).isEqualTo(Match.OTHER_CONTENT);
        assertThat(JAR.match(file.getParent())).isEqualTo(Match.MISSING);
    }

    @Test
    void aFileThatGrowsWhileItIsCopiedIsNotReadForEver() throws IOException {
        Path file = make("1.2.0").resolve(ReleaseFile.JAR);
        byte[] first = new byte[1 << 16];
        Files.write(file, first);
        ReleaseFile expected = new ReleaseFile(ReleaseFile.JAR, first.length, Sha256.of(first));
        ByteArrayOutputStream copy = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                append(file, first);
            }
        };

        assertThat(expected.copy(file, copy)).isEqualTo(Match.OTHER_SIZE);
        assertThat(copy.size()).isEqualTo(2 * first.length);
    }

    private static void append(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyKindOfFileNameThatIsNotPlainIsRefused() {
        assertThat(Stream.of("", ".", "..", "a/b", "a\\b", "-x", "x.", "a b", "x".repeat(65), "nul\u0000"))
                .allSatisfy(name -> org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> new ReleaseFile(name, 1, JAR.sha256()))
                        .isInstanceOf(IllegalArgumentException.class));
    }
}

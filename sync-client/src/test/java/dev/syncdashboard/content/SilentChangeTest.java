package dev.syncdashboard.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncdashboard.content.ContentReader.Opener;
import dev.syncdashboard.content.FolderContent.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose content changed and nothing else. Each pass is that of a new process. */
class SilentChangeTest {

    /** Long after the files were written, as it is for nearly all files. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final long ENOUGH = 1 << 26;

    @TempDir
    private Path scratch;

    private Path root;

    @BeforeEach
    void makeFolder() throws Exception {
        root = Files.createDirectory(scratch.resolve("Sync"));
        for (String name : List.of("a.pdf", "b.pdf", "c.pdf")) {
            Files.writeString(root.resolve(name), "a plan");
        }
        pass(Mode.CHANGED_FILES);
    }

    @Test
    void aFullPassFindsItAndSaysWhatWasThere() throws Exception {
        overwrite("b.pdf", "a plum");

        FingerprintResult.Whole full = pass(Mode.EVERY_BYTE);

        assertThat(full.effort().silentlyChanged().files())
                .containsExactly(new FileDigest("b.pdf", 6, Sha256.of("a plan".getBytes(UTF_8))));
        assertThat(full.fingerprint().files().find("b.pdf").orElseThrow().sha256())
                .isEqualTo(Sha256.of("a plum".getBytes(UTF_8)));
        assertThat(full.fingerprint().files().find("d.pdf")).isEmpty();
    }

    @Test
    void laterPassesOfBothKindsStillSayIt() throws Exception {
        overwrite("b.pdf", "a plum");
        pass(Mode.EVERY_BYTE);

        assertThat(silent(Mode.CHANGED_FILES)).containsExactly("b.pdf");
        assertThat(silent(Mode.EVERY_BYTE)).containsExactly("b.pdf");
        Files.writeString(root.resolve("aa.pdf"), "another file");
        Files.delete(root.resolve("c.pdf"));
        assertThat(silent(Mode.CHANGED_FILES)).containsExactly("b.pdf");
    }

    @Test
    void aFileThatHasItsContentAgainIsWhole() throws Exception {
        overwrite("b.pdf", "a plum");
        pass(Mode.EVERY_BYTE);
        overwrite("b.pdf", "a plug");
        assertThat(silent(Mode.EVERY_BYTE)).as("still not its own content").containsExactly("b.pdf");

        overwrite("b.pdf", "a plan");

        assertThat(silent(Mode.EVERY_BYTE)).isEmpty();
    }

    @Test
    void aFileThatWasReplacedOrRemovedIsForgotten() throws Exception {
        overwrite("b.pdf", "a plum");
        overwrite("c.pdf", "a plug");
        assertThat(silent(Mode.EVERY_BYTE)).containsExactly("b.pdf", "c.pdf");

        Files.writeString(root.resolve("b.pdf"), "a newer plan");
        assertThat(silent(Mode.CHANGED_FILES)).containsExactly("c.pdf");
        Files.delete(root.resolve("c.pdf"));
        assertThat(silent(Mode.CHANGED_FILES)).isEmpty();
    }

    @Test
    void aChangeThatShowsIsNoneInSilence() throws Exception {
        Files.writeString(root.resolve("a.pdf"), "a plum");
        Files.setLastModifiedTime(root.resolve("a.pdf"), FileTime.from(Instant.parse("2039-01-01T00:00:00Z")));
        Files.writeString(root.resolve("b.pdf"), "a plan with more");

        assertThat(silent(Mode.EVERY_BYTE)).isEmpty();
    }

    @Test
    void aFullPassThatIsCutOffDoesNotForgetWhatItFound() throws Exception {
        overwrite("a.pdf", "a plum");
        overwrite("c.pdf", "a plug");
        assertThat(silent(Mode.EVERY_BYTE)).containsExactly("a.pdf", "c.pdf");
        overwrite("b.pdf", "a plot");

        FolderContent cutOff = content(
                file -> {
                    if (file.endsWith("c.pdf")) {
                        Thread.currentThread().interrupt();
                    }
                    return Opener.OF_DISK.open(file);
                },
                Duration.ZERO);
        assertThat(catchThrowable(
                        () -> cutOff.read(root, ContentRules.EVERYTHING, Mode.EVERY_BYTE, Throttle.unlimited())))
                .isInstanceOf(InterruptedException.class);

        assertThat(silent(Mode.CHANGED_FILES)).containsExactly("a.pdf", "b.pdf", "c.pdf");
    }

    private List<String> silent(Mode mode) throws InterruptedException {
        return pass(mode).effort().silentlyChanged().files().stream()
                .map(FileDigest::path)
                .toList();
    }

    private FingerprintResult.Whole pass(Mode mode) throws InterruptedException {
        return (FingerprintResult.Whole) content(Opener.OF_DISK, Duration.ofHours(1))
                .read(root, ContentRules.EVERYTHING, mode, Throttle.unlimited());
    }

    private FolderContent content(Opener opener, Duration keepEvery) {
        return new FolderContent(
                folder -> new KnownFilesFile(scratch.resolve("memory"), folder), LATER, opener, keepEvery, ENOUGH);
    }

    /** In place and with its old time, which is all that a person sees of a damaged disk. */
    private void overwrite(String name, String content) throws IOException {
        Path file = root.resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, content, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, time);
    }
}

package dev.syncdashboard.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.fingerprint.ContentRules.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileListerTest {

    @TempDir
    private Path root;

    private final List<List<FileEntry>> answers = new ArrayList<>();
    private final DiskFileLister lister = new DiskFileLister(
            () -> ContentRules.of(
                    List.of("test"),
                    (directory, name, isDirectory) ->
                            name.equals(".sync") ? Kind.OWN : name.endsWith(".bts") ? Kind.LEFT_OUT : Kind.CONTENT),
            Runnable::run);

    @Test
    void filesAreListedWithTheirPathsFromTheSharedFolderOn() throws IOException {
        Files.createDirectories(root.resolve("maps/north"));
        Files.writeString(root.resolve("maps/north/hydrants.pdf"), "12345");
        Files.writeString(root.resolve("plan.md"), "1");

        lister.list(root, answers::add);

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0))
                .extracting(FileEntry::path, FileEntry::size)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("maps/north/hydrants.pdf", 5L),
                        org.assertj.core.groups.Tuple.tuple("plan.md", 1L));
    }

    @Test
    void theEnginesOwnFilesAndLinksAreLeftOut() throws IOException {
        Files.createDirectories(root.resolve(".sync/Archive"));
        Files.writeString(root.resolve(".sync/Archive/old.pdf"), "1");
        Files.writeString(root.resolve("half.pdf.bts"), "1");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("half.pdf.bts"));

        lister.list(root, answers::add);

        assertThat(answers).containsExactly(List.of());
    }

    @Test
    void byRulesThatNobodyKnowsThereIsNoList() throws IOException {
        Files.writeString(root.resolve("plan.md"), "1");

        new DiskFileLister(() -> ContentRules.unknown("no text"), Runnable::run).list(root, answers::add);

        assertThat(answers).isEmpty();
    }

    @Test
    void aFolderThatIsGoneGivesNoListRatherThanAnEmptyOne() {
        lister.list(root.resolve("gone"), answers::add);

        assertThat(answers).isEmpty();
    }
}

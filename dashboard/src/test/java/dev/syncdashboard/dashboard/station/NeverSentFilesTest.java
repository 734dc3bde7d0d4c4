package dev.syncdashboard.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.ContentRules.Kind;
import dev.syncdashboard.dashboard.text.StationWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeverSentFilesTest {

    @TempDir
    private Path root;

    private ContentRules rules = ContentRules.EVERYTHING;
    private long nanos;
    private final NeverSentFiles files = new NeverSentFiles(Runnable::run, () -> nanos);

    @BeforeEach
    void leavesOut() {
        rules = ContentRules.of(List.of("*.tmp"), (directory, name, isDirectory) -> {
            boolean copy = name.contains(".Conflict");
            return name.endsWith(".tmp") ? Kind.LEFT_OUT : copy ? Kind.CONFLICT_COPY : Kind.CONTENT;
        });
    }

    @Test
    void namesWhatNoTruckWillGet() throws IOException {
        for (String name : List.of("a.tmp", "b.tmp", "c.tmp", "d.tmp", "plan.pdf")) {
            Files.writeString(root.resolve(name), "1");
        }
        Files.createDirectories(root.resolve("old.tmp/deep"));
        Files.writeString(root.resolve("old.tmp/deep/map.pdf"), "1");

        assertThat(found())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("5 files or folders in the Sync folder will never reach a truck: ")
                        .contains(" and 2 more. ")
                        .doesNotContain("plan.pdf", "map.pdf"));
    }

    @Test
    void namesCopiesThatNobodyCompares() throws IOException {
        Files.writeString(root.resolve("hose.Conflict.pdf"), "1");

        assertThat(found()).hasValueSatisfying(words -> assertThat(words).contains("hose.Conflict.pdf"));
    }

    @Test
    void saysNothingOfWhatTheSystemLeavesBehind() throws IOException {
        rules = ContentRules.of(List.of("all"), (directory, name, isDirectory) -> Kind.LEFT_OUT);
        Files.writeString(root.resolve(".DS_Store"), "1");

        assertThat(found()).isEmpty();
    }

    @Test
    void looksAgainAfterAWhile() throws IOException {
        assertThat(found()).isEmpty();
        Files.writeString(root.resolve("a.tmp"), "1");

        assertThat(found()).isEmpty();
        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(found()).isPresent();
        Files.delete(root.resolve("a.tmp"));
        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(found()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsNoMatterOfThis() {
        assertThat(files.in(root.resolve("gone"), rules)).isEmpty();
    }

    private Optional<String> found() {
        return files.in(root, rules).map(StationWords::said);
    }
}

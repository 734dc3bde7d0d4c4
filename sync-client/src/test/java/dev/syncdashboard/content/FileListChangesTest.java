package dev.syncdashboard.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileListChangesTest {

    @Test
    void holdOnlyWhatIsDifferent() {
        FileList base = FileList.of(List.of(file("a", 1), file("b", 1), file("c", 1)));
        FileList now = FileList.of(List.of(file("b", 1), file("c", 2), file("d", 1)));

        FileListChanges changes = FileListChanges.between(base, now);

        assertThat(changes.removed()).containsExactly("a");
        assertThat(changes.put().files()).containsExactly(file("c", 2), file("d", 1));
        assertThat(changes.applyTo(base)).isEqualTo(now);
    }

    @Test
    void makeAnyListOutOfAnyOther() {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            FileList base = someList(random);
            FileList now = someList(random);
            assertThat(FileListChanges.between(base, now).applyTo(base)).isEqualTo(now);
        }
    }

    private static FileList someList(Random random) {
        List<FileDigest> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextBoolean()) {
                files.add(file("f" + i, random.nextInt(2)));
            }
        }
        return FileList.of(files);
    }

    private static FileDigest file(String path, int version) {
        return new FileDigest(path, 5, Sha256.of((path + version).getBytes(StandardCharsets.UTF_8)));
    }
}

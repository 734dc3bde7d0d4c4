package dev.syncdashboard.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncdashboard.status.FileNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileListTest {

    @Test
    void theHashIsThatOfPathsSizesAndDigestsInTheOrderOfThePaths() {
        FileList list = FileList.of(List.of(file("b", "hello\n"), file("a/x", "")));

        // printf 'a/x\0000\000e3b0...\nb\0006\0005891...\n' | sha256sum
        String whole = "a/x\0000\000" + Sha256.of(new byte[0]) + "\nb\0006\000"
                + "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03\n";
        assertThat(list.hash().value()).isEqualTo("fp2-" + Sha256.of(whole.getBytes(UTF_8)));
        assertThat(Sha256.of(new byte[0]))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theOrderInWhichFilesComeMakesNoDifference() {
        List<FileDigest> files = new ArrayList<>(List.of(
                file("a", "1"), file("a!/b", "2"), file("a/b", "3"), file("Z", "4"), file("ö", "5"), file("😀", "6")));
        FileList list = FileList.of(files);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(FileList.of(files)).isEqualTo(list);
            assertThat(FileList.of(files).hash()).isEqualTo(list.hash());
        }
        assertThat(list.files()).extracting(FileDigest::path).containsExactly("Z", "a", "a!/b", "a/b", "ö", "😀");
    }

    @Test
    void anyOtherPathSizeOrContentMakesAnotherHash() {
        FileDigest file = file("a", "1");
        FileList list = FileList.of(List.of(file));

        assertThat(List.of(
                        FileList.EMPTY.hash(),
                        FileList.of(List.of(file("b", "1"))).hash(),
                        FileList.of(List.of(file("a", "2"))).hash(),
                        FileList.of(List.of(new FileDigest("a", 2, file.sha256())))
                                .hash()))
                .doesNotContain(list.hash())
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatIsMissingDifferentAndExtra() {
        FileList station =
                FileList.of(List.of(file("a", "1"), file("b", "2"), file("c", "3"), file("d/e", "4"), file("z", "5")));
        FileList truck = FileList.of(List.of(file("b", "2"), file("c", "X"), file("d/x", "4"), file("zz", "6")));

        FileListDifference difference = truck.differenceTo(station);

        assertThat(difference.missing()).isEqualTo(new FileNames(3, List.of("a", "d/e", "z")));
        assertThat(difference.different()).isEqualTo(new FileNames(1, List.of("c")));
        assertThat(difference.extra()).isEqualTo(new FileNames(2, List.of("d/x", "zz")));
        assertThat(difference.isNone()).isFalse();
        assertThat(station.differenceTo(station).isNone()).isTrue();
    }

    @Test
    void namesTheFirstOfManyAndCountsAll() {
        List<FileDigest> files = new ArrayList<>();
        for (int i = 100; i < 200; i++) {
            files.add(file("f" + i, ""));
        }

        FileNames missing = FileList.EMPTY.differenceTo(FileList.of(files)).missing();

        assertThat(missing.count()).isEqualTo(100);
        assertThat(missing.first()).hasSize(20).startsWith("f100").endsWith("f119");
    }

    @Test
    void onePathCannotBeThereTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> FileList.of(List.of(file("a", "1"), file("a", "2"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\0b", "e\u0301", "\uD83D"})
    void onlyAPlainRelativePathInNfcNamesAFile(String path) {
        assertThat(FilePath.isUsable(path)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> file(path, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b c/d", "...", "..a", "\u00e9", "\uD83D\uDE00", "a\nb", "a\\b"})
    void namesAreNotRestrictedOtherwise(String path) {
        assertThat(FilePath.isUsable(path)).isTrue();
    }

    @Test
    void aPathHasItsLimit() {
        assertThat(FilePath.isUsable("x".repeat(32_767))).isTrue();
        assertThat(FilePath.isUsable("x".repeat(32_768))).isFalse();
    }

    private static FileDigest file(String path, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        return new FileDigest(path, bytes.length, Sha256.of(bytes));
    }
}

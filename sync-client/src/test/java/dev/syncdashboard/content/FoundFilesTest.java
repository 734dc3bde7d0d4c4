package dev.syncdashboard.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoundFilesTest {

    private static final List<String> PATHS = List.of("a", "b/1", "b/2", "b2", "c");

    /** What became of a file since the pass before. */
    enum Fate {
        UNCHANGED,
        CHANGED,
        NEW,
        GONE
    }

    private static Stream<List<Fate>> everyMixture() {
        int fates = Fate.values().length;
        return IntStream.range(0, (int) Math.pow(fates, PATHS.size())).mapToObj(number -> {
            List<Fate> mixture = new ArrayList<>();
            for (int rest = number; mixture.size() < PATHS.size(); rest /= fates) {
                mixture.add(Fate.values()[rest % fates]);
            }
            return mixture;
        });
    }

    @Test
    void isTheSameAsAListMadeAnew() {
        assertThat(everyMixture()).hasSize(1024).allSatisfy(FoundFilesTest::isTheSameAsAListMadeAnew);
    }

    private static void isTheSameAsAListMadeAnew(List<Fate> fates) {
        KnownFiles.Builder before = new KnownFiles.Builder();
        KnownFiles.Builder anew = new KnownFiles.Builder();
        for (int i = 0; i < PATHS.size(); i++) {
            if (fates.get(i) != Fate.NEW) {
                before.add(path(i), stamp(i, 1), content(i, 1));
            }
            if (fates.get(i) != Fate.GONE) {
                int version = fates.get(i) == Fate.UNCHANGED ? 1 : 2;
                anew.add(path(i), stamp(i, version), content(i, version));
            }
        }
        KnownFiles known = before.build();

        FoundFiles found = new FoundFiles(known);
        for (int i = 0; i < PATHS.size(); i++) {
            boolean unchanged = fates.get(i) == Fate.UNCHANGED;
            if (fates.get(i) != Fate.GONE) {
                boolean kept = found.keep(path(i), stamp(i, unchanged ? 1 : 2));
                assertThat(kept).isEqualTo(unchanged);
                if (!kept) {
                    found.add(path(i), stamp(i, 2), content(i, 2), false, true);
                }
            }
        }

        assertThat(found.memory()).isEqualTo(anew.memory());
        KnownFiles built = found.build();
        KnownFiles expected = anew.build();
        assertThat(built.sameAs(expected)).isTrue();
        assertThat(built.files().hash()).isEqualTo(expected.files().hash());
        assertThat(built == known)
                .as("handed back")
                .isEqualTo(fates.stream().allMatch(Fate.UNCHANGED::equals)
                        || (known.files().count() == 0 && expected.files().count() == 0));
    }

    @Test
    void aFileThatIsFoundOutOfOrderIsNotTakenForTheNextOne() {
        KnownFiles.Builder before = new KnownFiles.Builder();
        before.add(path(0), stamp(0, 1), content(0, 1));
        before.add(path(1), stamp(1, 1), content(1, 1));
        FoundFiles found = new FoundFiles(before.build());

        assertThat(found.keep(path(1), stamp(0, 1))).as("another file's stamp").isFalse();
        assertThat(found.keep(path(2), stamp(0, 1))).as("another path").isFalse();
        assertThat(found.keep(path(0), stamp(0, 1))).isTrue();
    }

    private static byte[] path(int index) {
        return PATHS.get(index).getBytes(UTF_8);
    }

    private static FileStamp stamp(int index, int version) {
        return new FileStamp(100, 1_000 + index, 2_000 + version, 3_000 + index);
    }

    private static Sha256 content(int index, int version) {
        return Sha256.of(new byte[] {(byte) index, (byte) version});
    }
}

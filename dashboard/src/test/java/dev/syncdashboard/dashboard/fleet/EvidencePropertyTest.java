package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.syncdashboard.dashboard.fleet.EvidenceWorld.Word;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens, in whatever order: a truck is up to date only where a word of its own says so of exactly the version
 * that the station was last confirmed to have, and no word of it speaks against that and was not taken back. The rule is
 * told here from all words that ever came, and not as the program keeps them.
 */
class EvidencePropertyTest {

    /** Of each row; more with {@code -Devidence.worlds=}. */
    private static final int WORLDS = Integer.getInteger("evidence.worlds", 250);

    private static final int STEPS = 80;

    @ParameterizedTest
    @ValueSource(longs = {1, 10_001, 20_001, 30_001, 40_001})
    void nothingIsGreenWithoutEvidenceAndNobodyIsBlamedForTheStation(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
            EvidenceWorld world = new EvidenceWorld(seed);
            for (int step = 0; step < STEPS; step++) {
                Map<PeerId, PeerState> before = states(world);
                boolean could = world.snapshot().station().canCheck();
                world.step();
                check(world, before, could, "seed " + seed + ", step " + step);
            }
            world.calm();
            assertThat(states(world).values())
                    .as("seed %d: all is quiet and equal", seed)
                    .hasSize(EvidenceWorld.TRUCKS.size())
                    .containsOnly(PeerState.UP_TO_DATE);
        }
    }

    private static void check(EvidenceWorld world, Map<PeerId, PeerState> before, boolean could, String where) {
        Optional<FolderHash> version = world.confirmedVersion();
        Map<PeerId, PeerState> now = states(world);
        if (version.isEmpty()) {
            assertThat(world.snapshot().station().canCheck()).as(where).isFalse();
            assertThat(could || now.equals(before) || now.isEmpty())
                    .as("%s: a verdict changed while the station was not known", where)
                    .isTrue();
            return;
        }
        now.forEach((truck, state) -> {
            List<Word> words = world.words(truck);
            if (state == PeerState.UP_TO_DATE) {
                assertThat(isProven(words, version.get(), world))
                        .as("%s: %s is up to date with %s by %s", where, truck, version.get(), words)
                        .isTrue();
            } else if (isPlainlyGood(truck, version.get(), world)) {
                fail("%s: %s is %s with %s by %s", where, truck, state, version.get(), words);
            }
        });
        assertThat(world.snapshot().allUpToDate())
                .as(where)
                .isEqualTo(!now.isEmpty() && now.values().stream().allMatch(PeerState.UP_TO_DATE::equals));
    }

    /** Its last word is of this very version and no other has spoken against it, whatever lies on the station's disk. */
    private static boolean isPlainlyGood(PeerId truck, FolderHash version, EvidenceWorld world) {
        List<Word> words = world.words(truck);
        return isProven(words, version, world)
                && !world.cameBack()
                && world.wordsWhenDamaged(truck) == 0
                && words.get(words.size() - 1).era() == world.era()
                && words.stream()
                        .noneMatch(word -> saysIncomplete(word, version)
                                || (!word.foundAll()
                                        && word.checked()
                                                .filter(version::equals)
                                                .isPresent()));
    }

    /** The last word names the version and no doubt, and each word against it was taken back later. */
    private static boolean isProven(List<Word> words, FolderHash version, EvidenceWorld world) {
        if (words.isEmpty()) {
            return false;
        }
        Word last = words.get(words.size() - 1);
        if (!last.hash().equals(version) || last.problem()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            List<Word> later = words.subList(i + 1, words.size());
            if (becameThatVersion(words.subList(i, words.size()), version)) {
                continue;
            }
            if (saysIncomplete(words.get(i), version)
                    && later.stream().noneMatch(word -> isWhole(word, version, world))) {
                return false;
            }
            if (foundFaults(words.get(i), version, world)) {
                Word against = words.get(i);
                if (later.stream().noneMatch(word -> takesBack(word, against, version, world))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Its files have become the version's after the first of these words: a fingerprint is made of their bytes. */
    private static boolean becameThatVersion(List<Word> words, FolderHash version) {
        return version.isFingerprint()
                && IntStream.range(1, words.size())
                        .anyMatch(i -> words.get(i).hash().equals(version)
                                && words.get(i - 1).hash().isKnown()
                                && !words.get(i - 1).hash().equals(version));
    }

    private static boolean saysIncomplete(Word word, FolderHash version) {
        return word.hash().equals(version)
                && word.complete().filter(all -> !all).isPresent();
    }

    private static boolean isWhole(Word word, FolderHash version, EvidenceWorld world) {
        boolean says = word.hash().equals(version) && word.complete().orElse(false);
        return says || isOwnProof(word, version, world);
    }

    private static boolean foundFaults(Word word, FolderHash version, EvidenceWorld world) {
        return word.checked().filter(version::equals).isPresent()
                && !word.foundAll()
                && world.isOwnList(version, word.list().orElseThrow());
    }

    private static boolean isOwnProof(Word word, FolderHash version, EvidenceWorld world) {
        return word.checked().filter(version::equals).isPresent()
                && word.foundAll()
                && world.isOwnList(version, word.list().orElseThrow());
    }

    private static boolean takesBack(Word word, Word against, FolderHash version, EvidenceWorld world) {
        return isOwnProof(word, version, world)
                || (word.checked().filter(version::equals).isPresent()
                        && word.foundAll()
                        && word.list().equals(against.list()));
    }

    private static Map<PeerId, PeerState> states(EvidenceWorld world) {
        return world.snapshot().peers().stream()
                .collect(Collectors.toMap(PeerStatus::id, peer -> peer.verdict().state()));
    }
}

package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncdashboard.status.StatusReportCodec.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report about several folders, from anyone. */
class SeveralFoldersTest {

    private static final FolderName MAPS = new FolderName("maps");
    private static final FolderName PROTOCOLS = new FolderName("protocols");
    private static final Problem PAUSED = new Problem(ProblemCode.FOLDER_PAUSED, "the Sync folder is paused");

    @Test
    void comesBackAsItWasWritten() {
        assertThat(decoded(StatusReportCodec.encode(TWO))).isEqualTo(TWO);
    }

    @Test
    void isReadAsWritten() {
        StatusReport read = read("\"folder\": \"maps\", \"folders\": {\"protocols\": {\"hash\": \"H2\","
                + " \"hash_since\": 12.5, \"complete\": false, \"problems\": [\"the Sync folder is paused\"],"
                + " \"content\": {\"checked\": 7}}}");

        assertThat(read.folder()).contains(MAPS);
        FolderReport further = read.further().get(0);
        assertThat(further.name()).isEqualTo(PROTOCOLS);
        assertThat(further.claim().hash()).isEqualTo(new FolderHash("H2"));
        assertThat(further.claim().hashSince()).contains(Instant.ofEpochMilli(12_500));
        assertThat(further.claim().complete()).contains(false);
        assertThat(further.claim().problems()).containsExactly(PAUSED);
        assertThat(further.claim().content().map(ContentCheck::checked)).contains(Instant.ofEpochSecond(7));
    }

    @Test
    void aReportAboutOneFolderSaysNothingOfFolders() {
        String text = new String(StatusReportCodec.encode(one("H1")), StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("folder");
    }

    @Test
    void eachFolderIsReadForItself() {
        StatusReport maps = TWO.in(MAPS, true).orElseThrow();
        StatusReport protocols = TWO.in(PROTOCOLS, false).orElseThrow();

        assertThat(maps.hash()).isEqualTo(new FolderHash("H1"));
        assertThat(maps.problems()).isEmpty();
        assertThat(protocols.hash()).isEqualTo(new FolderHash("H2"));
        assertThat(protocols.hashSince()).contains(Instant.ofEpochSecond(5));
        assertThat(protocols.complete()).contains(true);
        assertThat(protocols.problems()).containsExactly(PAUSED);
        assertThat(List.of(maps, protocols)).allSatisfy(each -> {
            assertThat(each.folder()).isEmpty();
            assertThat(each.further()).isEmpty();
            assertThat(each.seq()).hasValue(9);
            assertThat(each.heartbeat()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    void whichOneIsTheStationsFirstDecidesOnlyWhereNoFolderIsNamed() {
        assertThat(TWO.in(PROTOCOLS, true).map(StatusReport::hash)).contains(new FolderHash("H2"));
        assertThat(TWO.in(MAPS, false).map(StatusReport::hash)).contains(new FolderHash("H1"));
        assertThat(TWO.in(new FolderName("other"), true)).isEmpty();
        assertThat(one("H1").in(MAPS, true).map(StatusReport::hash)).contains(new FolderHash("H1"));
        assertThat(one("H1").in(PROTOCOLS, false)).isEmpty();
    }

    @Test
    void theOnlyFolderOfAStationIsWhatStandsAtTheTop() {
        assertThat(TWO.inTheOnlyFolder()).isEqualTo(TWO.in(MAPS, true).orElseThrow());
        assertThat(one("H1").inTheOnlyFolder()).isEqualTo(one("H1"));
    }

    @Test
    void aChangeInOneFolderDoesNotShowInTheOther() {
        StatusReport changed = two("H1", List.of(new FolderReport(PROTOCOLS, FolderClaim.of(FolderHash.UNKNOWN))));

        assertThat(changed.in(MAPS, true)).isEqualTo(TWO.in(MAPS, true));
        assertThat(changed.in(PROTOCOLS, false)).isNotEqualTo(TWO.in(PROTOCOLS, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "\"maps\"",
                "{}",
                "{\"protocols\": null}",
                "{\"protocols\": {}}",
                "{\"protocols\": \"H2\"}",
                "{\"protocols\": {\"hash\": 7}}",
                "{\"protocols\": {\"hash\": \" \"}}",
                "{\"Protocols\": {\"hash\": \"H2\"}}",
                "{\"../x\": {\"hash\": \"H2\"}}",
                "{\"\": {\"hash\": \"H2\"}}",
                "{\"maps\": {\"hash\": \"H2\"}}",
                "[{\"protocols\": {\"hash\": \"H2\"}}]"
            })
    void whatCannotBeUsedIsLeftOutAndNothingElse(String folders) {
        StatusReport read = read("\"folder\": \"maps\", \"folders\": " + folders);

        assertThat(read.further()).isEmpty();
        assertThat(read.in(MAPS, true).map(StatusReport::hash)).contains(new FolderHash("H1"));
        assertThat(read.in(PROTOCOLS, true)).isEmpty();
    }

    @Test
    void oneDamagedEntryCostsNoOther() {
        StatusReport read = read("\"folder\": \"maps\", \"folders\": {\"a\": {\"hash\": null},"
                + " \"b\": {\"hash\": \"H2\", \"complete\": \"yes\", \"problems\": 4, \"content\": []}}");

        assertThat(read.further()).hasSize(1);
        assertThat(read.in(new FolderName("b"), false).orElseThrow().complete()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"Maps\"", "\"a b\"", "[\"maps\"]", "{}", "true"})
    void aHashOfNobodyKnowsWhichFolderIsNoReport(String name) {
        assertThat(StatusReportCodec.decode(bytes("\"folder\": " + name)))
                .isEqualTo(new Decoded.Defective(StatusFile.Defect.NO_USABLE_FOLDER));
    }

    @Test
    void nullIsNoName() {
        assertThat(read("\"folder\": null").folder()).isEmpty();
    }

    @Test
    void ofVeryManyFoldersTheFirstTwentyCount() {
        String many = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"f" + i + "\": {\"hash\": \"H\"}")
                .collect(Collectors.joining(","));

        assertThat(read("\"folders\": {" + many + "}").further())
                .extracting(each -> each.name().value())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "f" + i).toList());
    }

    @Test
    void ofTwoEntriesWithOneNameTheLastCounts() {
        assertThat(read("\"folders\": {\"a\": {\"hash\": \"H2\"}, \"a\": {\"hash\": \"H3\"}}")
                        .further())
                .extracting(each -> each.claim().hash())
                .containsExactly(new FolderHash("H3"));
    }

    @Test
    void refusesToBeMadeOfOneFolderTwice() {
        FolderReport maps = further("maps");
        assertThatIllegalArgumentException().isThrownBy(() -> two("H1", List.of(maps)));
        assertThatIllegalArgumentException().isThrownBy(() -> two("H1", List.of(further("a"), further("a"))));
    }

    @Test
    void theLargestReportIsFarFromTooLarge() {
        String tooLong = "\u0007".repeat(20_000);
        FileNames files = new FileNames(900, Collections.nCopies(20, tooLong));
        ContentCheck check = new ContentCheck(
                        Instant.EPOCH,
                        Optional.of(Instant.EPOCH),
                        OptionalLong.of(1),
                        Optional.of(Instant.EPOCH),
                        Optional.of(false),
                        Optional.of(Instant.EPOCH),
                        files,
                        files,
                        files,
                        Optional.of(tooLong))
                .withDamaged(files)
                .against(new FolderHash("\"".repeat(256)), "a".repeat(64));
        List<Problem> problems = Collections.nCopies(200, new Problem(ProblemCode.OTHER, tooLong));
        for (int further : new int[] {0, 1, 2, 5, 19, 20}) {
            List<FolderReport> all = IntStream.range(0, further)
                    .mapToObj(i -> new FolderReport(
                            new FolderName("f".repeat(30) + i),
                            new FolderClaim(
                                    new FolderHash("\"".repeat(256)),
                                    Optional.of(Instant.EPOCH),
                                    Optional.of(false),
                                    problems,
                                    Optional.of(check))))
                    .toList();
            StatusReport huge = new StatusReport(
                    tooLong,
                    Instant.EPOCH,
                    new FolderClaim(
                            new FolderHash("H1"), Optional.empty(), Optional.empty(), problems, Optional.of(check)),
                    Optional.empty(),
                    OptionalLong.empty(),
                    Duration.ZERO,
                    Optional.of(tooLong),
                    Optional.of(MAPS),
                    all,
                    Optional.empty());

            byte[] bytes = StatusReportCodec.encode(huge);

            assertThat(bytes).hasSizeLessThan(further == 0 ? 1 << 20 : 700_000);
            assertThat(decoded(bytes).further()).hasSize(further).allSatisfy(each -> {
                assertThat(each.claim().problems()).hasSizeGreaterThanOrEqualTo(5);
                assertThat(each.claim().content().orElseThrow().missing().count())
                        .isEqualTo(900);
                assertThat(each.claim().content().orElseThrow().missing().first())
                        .isNotEmpty();
            });
        }
    }

    private static final StatusReport TWO = two(
            "H1",
            List.of(new FolderReport(
                    PROTOCOLS,
                    new FolderClaim(
                            new FolderHash("H2"),
                            Optional.of(Instant.ofEpochSecond(5)),
                            Optional.of(true),
                            List.of(PAUSED),
                            Optional.empty()))));

    private static FolderReport further(String name) {
        return new FolderReport(new FolderName(name), FolderClaim.of(new FolderHash("H")));
    }

    private static StatusReport one(String hash) {
        return report(hash, Optional.empty(), List.of());
    }

    private static StatusReport two(String hash, List<FolderReport> further) {
        return report(hash, Optional.of(MAPS), further);
    }

    private static StatusReport report(String hash, Optional<FolderName> folder, List<FolderReport> further) {
        return new StatusReport(
                "Engine 7",
                Instant.ofEpochSecond(1434468012L),
                new FolderClaim(
                        new FolderHash(hash),
                        Optional.of(Instant.ofEpochSecond(1434460000L)),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                Optional.of(new PeerId("LAGW")),
                OptionalLong.of(9),
                Duration.ofHours(1),
                Optional.of("peer-agent 0.1"),
                folder,
                further,
                Optional.empty());
    }

    private static StatusReport read(String more) {
        return decoded(bytes(more));
    }

    private static byte[] bytes(String more) {
        return ("{\"name\": \"T\", \"last_modified\": 1434468012, \"hash\": \"H1\", " + more + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static StatusReport decoded(byte[] bytes) {
        return ((Decoded.Whole) StatusReportCodec.decode(bytes)).report();
    }
}

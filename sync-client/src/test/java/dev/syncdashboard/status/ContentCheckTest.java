package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.StatusReportCodec.Decoded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

    private static final Instant CHECKED = Instant.parse("2026-11-24T09:15:00Z");

    private static final ContentCheck INCOMPLETE = new ContentCheck(
            CHECKED,
            Optional.of(CHECKED.minusSeconds(3600)),
            OptionalLong.of(42),
            Optional.of(CHECKED.minusSeconds(180)),
            Optional.of(false),
            Optional.of(CHECKED.minusSeconds(7200)),
            new FileNames(300, Collections.nCopies(20, "Einsatzpläne/Halle.pdf")),
            new FileNames(1, List.of("map.pdf")),
            FileNames.NONE,
            Optional.empty());

    @Test
    void travelsInTheReport() {
        StatusReport report = report(Optional.of(INCOMPLETE));

        assertThat(StatusReportCodec.decode(StatusReportCodec.encode(report))).isEqualTo(new Decoded.Whole(report));
        assertThat(StatusReportCodec.encode(report))
                .asString(StandardCharsets.UTF_8)
                .contains("""
                "content":{"checked":1795511700.000,"full_check":1795508100.000,"update":42,"posted":1795511520.000,\
                "complete":false,"matched":1795504500.000,"missing":300,"different":1,"extra":0,"names":{"missing":[""");
    }

    @Test
    void namesTheFilesThatTheDiskChanged() {
        ContentCheck damaged = INCOMPLETE.withDamaged(new FileNames(1, List.of("maps/a.pdf")));

        assertThat(StatusReportCodec.decodeContentCheck(StatusReportCodec.encode(damaged)))
                .contains(damaged);
        assertThat(damaged.saysTheSameAs(INCOMPLETE)).isFalse();
    }

    @Test
    void aReportWithoutOneHasNoSuchField() {
        assertThat(StatusReportCodec.encode(report(Optional.empty())))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("content");
    }

    @Test
    void canBeKeptByItself() {
        assertThat(StatusReportCodec.decodeContentCheck(StatusReportCodec.encode(INCOMPLETE)))
                .contains(INCOMPLETE);
        assertThat(StatusReportCodec.decodeContentCheck("{\"checked\":".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(StatusReportCodec.decodeContentCheck(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "1",
                "\"x\"",
                "{}",
                "{\"checked\":\"now\"}",
                "{\"checked\":-1}",
                "{\"checked\":1e99}"
            })
    void withoutATimeThereIsNone(String content) {
        assertThat(read(content)).isEmpty();
    }

    @Test
    void oddFieldsCountAsAbsent() {
        assertThat(read("{\"checked\":1,\"update\":-5,\"complete\":\"yes\",\"missing\":1.5,\"different\":[],"
                        + "\"extra\":99999999999999,\"names\":[1],\"reason\":{},\"new\":1}"))
                .contains(new ContentCheck(
                        Instant.ofEpochSecond(1),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        FileNames.NONE,
                        FileNames.NONE,
                        FileNames.NONE,
                        Optional.empty()));
    }

    @Test
    void takesOnlySoManyNamesOfSuchALength() {
        String names = String.join(",", Collections.nCopies(500, "\"" + "n".repeat(5_000) + "\""));

        ContentCheck check = read("{\"checked\":1,\"missing\":3,\"names\":{\"missing\":[" + names + "]},\"reason\":\""
                        + "r".repeat(5_000) + "\"}")
                .orElseThrow();

        assertThat(check.missing().first())
                .hasSize(20)
                .allSatisfy(name -> assertThat(name).hasSize(300));
        assertThat(check.missing().count()).isEqualTo(20);
        assertThat(check.reason().orElseThrow()).hasSize(1_000);
    }

    @Test
    void aLongNameIsNotCutThroughACharacter() {
        assertThat(new FileNames(1, List.of("n".repeat(299) + "\uD83D\uDE00")).first())
                .containsExactly("n".repeat(299));
    }

    @Test
    void aLaterCheckThatFoundTheSameIsNoNews() {
        ContentCheck later = new ContentCheck(
                CHECKED.plusSeconds(60),
                Optional.empty(),
                INCOMPLETE.update(),
                INCOMPLETE.posted(),
                INCOMPLETE.complete(),
                Optional.empty(),
                INCOMPLETE.missing(),
                INCOMPLETE.different(),
                INCOMPLETE.extra(),
                INCOMPLETE.reason());
        ContentCheck other = new ContentCheck(
                CHECKED,
                INCOMPLETE.fullCheck(),
                INCOMPLETE.update(),
                INCOMPLETE.posted(),
                INCOMPLETE.complete(),
                INCOMPLETE.matched(),
                FileNames.NONE,
                INCOMPLETE.different(),
                INCOMPLETE.extra(),
                INCOMPLETE.reason());

        assertThat(later.saysTheSameAs(INCOMPLETE)).isTrue();
        assertThat(other.saysTheSameAs(INCOMPLETE)).isFalse();
    }

    private static Optional<ContentCheck> read(String content) {
        Decoded decoded =
                StatusReportCodec.decode(("{\"last_modified\": 1, \"hash\": \"H\", \"content\": " + content + "}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).isInstanceOf(Decoded.Whole.class);
        return ((Decoded.Whole) decoded).report().content();
    }

    private static StatusReport report(Optional<ContentCheck> content) {
        return new StatusReport(
                "Engine 7",
                CHECKED,
                new FolderClaim(new FolderHash("H"), Optional.empty(), Optional.of(false), List.of(), content),
                Optional.empty(),
                OptionalLong.of(3),
                Duration.ofHours(1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}

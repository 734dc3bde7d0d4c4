package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.StatusReportCodec.Decoded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseStandingTest {

    private static final StatusReport REPORT =
            StatusReport.of("E7", Instant.ofEpochSecond(1434468012), new FolderHash("H1"));

    private static ReleaseStanding standing(ReleaseState state, Optional<ReleaseReason> reason) {
        return new ReleaseStanding(
                new ReleaseVersion("1.1.0"),
                Optional.of(new ReleaseVersion("1.2.0")),
                state,
                reason,
                Instant.ofEpochSecond(1434468000));
    }

    private static StatusReport read(byte[] file) {
        return ((Decoded.Whole) StatusReportCodec.decode(file)).report();
    }

    private static Optional<ReleaseStanding> read(String release) {
        return read(("{\"name\": \"E7\", \"last_modified\": 1434468012, \"hash\": \"H1\", \"release\": " + release
                                + "}")
                        .getBytes(StandardCharsets.UTF_8))
                .release();
    }

    @ParameterizedTest
    @EnumSource(ReleaseReason.class)
    void comesBackAsItWasWritten(ReleaseReason reason) {
        for (ReleaseState state : ReleaseState.values()) {
            StatusReport report = REPORT.withRelease(standing(state, Optional.of(reason)));

            assertThat(read(StatusReportCodec.encode(report))).isEqualTo(report);
        }
    }

    @Test
    void isWrittenUnderTheNamesOfTheDescription() {
        StatusReport report =
                REPORT.withRelease(standing(ReleaseState.WENT_BACK, Optional.of(ReleaseReason.DID_NOT_START)));

        assertThat(new String(StatusReportCodec.encode(report), StandardCharsets.UTF_8))
                .contains("\"release\":{\"running\":\"1.1.0\",\"wanted\":\"1.2.0\",\"state\":\"went-back\","
                        + "\"reason\":\"did-not-start\",\"at\":1434468000}");
    }

    @Test
    void namesTheReleaseThatItIsAbout() {
        String manifest = "0123456789abcdef".repeat(4);
        StatusReport report = REPORT.withRelease(
                standing(ReleaseState.CONFIRMED, Optional.empty()).of(manifest));

        assertThat(read(StatusReportCodec.encode(report))
                        .release()
                        .orElseThrow()
                        .manifest())
                .contains(manifest);
        assertThat(read("{\"running\": \"1.0\", \"at\": 1, \"manifest\": \"0123\"}")
                        .orElseThrow()
                        .manifest())
                .isEmpty();
    }

    @Test
    void staysInWhatIsSaidOfOneFolder() {
        StatusReport report = REPORT.withRelease(standing(ReleaseState.WAITING, Optional.of(ReleaseReason.BATTERY)));

        assertThat(report.in(new FolderName("maps"), true).orElseThrow().release())
                .isEqualTo(report.release());
    }

    @Test
    void aStateThatNobodyKnowsIsNeverAGoodOne() {
        ReleaseStanding read = read("{\"running\": \"1.0\", \"state\": \"super\", \"reason\": \"new\", \"at\": 1}")
                .orElseThrow();

        assertThat(read.state()).isEqualTo(ReleaseState.UNKNOWN);
        assertThat(read.reason()).contains(ReleaseReason.OTHER);
        assertThat(read.runsWell(new ReleaseVersion("1.0"))).isFalse();
        assertThat(read("{\"running\": \"1.0\", \"at\": 1}").orElseThrow().state())
                .isEqualTo(ReleaseState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"1.0\"",
                "{}",
                "{\"running\": \"../1\", \"state\": \"current\", \"at\": 1}",
                "{\"running\": 1.0, \"state\": \"current\", \"at\": 1}",
                "{\"running\": \"1.0\", \"state\": \"current\"}",
                "{\"running\": \"1.0\", \"state\": \"current\", \"at\": -1}",
                "{\"running\": \"1.0\", \"state\": \"current\", \"at\": 1e999999999}"
            })
    void oneThatDoesNotSayWhatRunsCostsNothingElse(String release) {
        assertThat(read(release)).isEmpty();
    }

    @Test
    void eachStateAndReasonIsDescribed() throws IOException {
        String description = Files.readString(Path.of("../docs/status-file.md"));

        assertThat(Arrays.stream(ReleaseReason.values()).map(ReleaseReason::code))
                .allSatisfy(code -> assertThat(description).contains("`" + code + "`"));
        assertThat(Arrays.stream(ReleaseState.values()).flatMap(state -> state.written().stream()))
                .allSatisfy(code -> assertThat(description).contains("| `" + code + "` |"));
    }
}

package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.StatusFile.Defect;
import dev.syncdashboard.status.StatusReportCodec.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReportCodecTest {

    private static final String NEEDED = "\"name\": \"E7\", \"last_modified\": 1434468012.3, \"hash\": \"H1\"";

    private static StatusReport report(String json) {
        Decoded decoded = StatusReportCodec.decode(json.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).isInstanceOf(Decoded.Whole.class);
        return ((Decoded.Whole) decoded).report();
    }

    private static StatusReport reportWith(String fields) {
        return report("{" + NEEDED + ", " + fields + "}");
    }

    private static Defect defect(String json) {
        return defect(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Defect defect(byte[] bytes) {
        Decoded decoded = StatusReportCodec.decode(bytes);
        assertThat(decoded).isInstanceOf(Decoded.Defective.class);
        return ((Decoded.Defective) decoded).defect();
    }

    @Test
    void readsAFileOfTheOriginalSample() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/status/original-sample.txt")) {
            Decoded decoded = StatusReportCodec.decode(in.readAllBytes());

            assertThat(decoded)
                    .isEqualTo(new Decoded.Whole(StatusReport.of(
                            "Engine 7",
                            Instant.ofEpochMilli(1434468012300L),
                            new FolderHash("5TYB2NCKPHH3TDNMZ7RJQSLKA3CXVTWM"))));
        }
    }

    @Test
    void writesTheOriginalSamplesFieldsFirstAndAllOthersByTheirNames() {
        String json = new String(StatusReportCodec.encode(full("Löschzug \"7\"")), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("{\"name\":\"Löschzug \\\"7\\\"\",\"last_modified\":1434468012.345,\"hash\":\"H1\","
                        + "\"schema\":1,\"peer_id\":\"LAGW\",\"seq\":9007199254740993,\"hash_since\":1434460000.000,"
                        + "\"complete\":false,\"heartbeat\":3600,\"agent\":\"peer-agent 0.1\","
                        + "\"problems\":[\"the Sync folder is paused\"],\"problem_codes\":[\"folder_paused\"]}\n");
    }

    @Test
    void readsWhatItWrote() {
        StatusReport full = full("Engine 7");
        StatusReport least = StatusReport.of("", Instant.EPOCH, new FolderHash("h"));

        assertThat(StatusReportCodec.decode(StatusReportCodec.encode(full))).isEqualTo(new Decoded.Whole(full));
        assertThat(StatusReportCodec.decode(StatusReportCodec.encode(least))).isEqualTo(new Decoded.Whole(least));
    }

    @Test
    void writesANameWithHalfASurrogatePair() {
        byte[] bytes = StatusReportCodec.encode(full("bad \ud83d name"));

        assertThat(((Decoded.Whole) StatusReportCodec.decode(bytes)).report().name())
                .isEqualTo("bad ? name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\t ", "\uFEFF", "\uFEFF \n"})
    void aFileOfNothingIsEmpty(String content) {
        assertThat(defect(content)).isEqualTo(Defect.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"E7\", \"last_modified\": 1434468012.3, \"ha",
                "[]",
                "\"H1\"",
                "null",
                "12",
                "<html></html>",
                "{\"name\": \"E7\", \"last_modified\": NaN, \"hash\": \"H1\"}",
                "{\"name\": \"E7\", \"last_modified\": 1, \"hash\": \"H1\"} {}",
                "{\"name\": \"E7\", \"last_modified\": 1, \"hash\": \"H1\"}\u0000\u0000",
                "\u0000\u0000\u0000"
            })
    void whatIsNotOneWholeObjectIsNotJson(String content) {
        assertThat(defect(content)).isEqualTo(Defect.NOT_JSON);
    }

    @Test
    void bytesThatAreNoUtf8AreNotJson() {
        assertThat(defect(("{" + NEEDED + ", \"agent\": \"ü\"}").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Defect.NOT_JSON);
    }

    @Test
    void deepNestingIsADefectAndNoCrash() {
        assertThat(defect("[".repeat(100_000))).isEqualTo(Defect.NOT_JSON);
        assertThat(defect("{\"a\":".repeat(100_000))).isEqualTo(Defect.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"hash\": null}",
                "{\"hash\": \"\"}",
                "{\"hash\": \"  \"}",
                "{\"hash\": 12}",
                "{\"hash\": [\"H1\"]}",
                "{\"hash\": \"a\\nb\"}"
            })
    void aReportNeedsAUsableHash(String content) {
        assertThat(defect(content)).isEqualTo(Defect.NO_USABLE_HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"1434468012\"",
                "-1",
                "-0.001",
                "253402300800",
                "1e300",
                "1e999999999",
                "1e-999999999",
                "true",
                "[]"
            })
    void aReportNeedsATimeBetween1970And9999(String time) {
        assertThat(defect("{\"hash\": \"H1\", \"last_modified\": " + time + "}"))
                .isEqualTo(Defect.NO_USABLE_TIME);
    }

    @Test
    void aReportNeedsATimeAtAll() {
        assertThat(defect("{\"hash\": \"H1\"}")).isEqualTo(Defect.NO_USABLE_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1970-01-01T00:00:00Z",
        "1434468012,2015-06-16T15:20:12Z",
        "1434468012.3456789,2015-06-16T15:20:12.346Z",
        "1.4344680123e9,2015-06-16T15:20:12.300Z",
        "253402300799,9999-12-31T23:59:59Z"
    })
    void takesTimesAsIntegersAndFloats(String written, Instant expected) {
        assertThat(report("{\"hash\": \"H1\", \"last_modified\": " + written + "}")
                        .written())
                .isEqualTo(expected);
    }

    @Test
    void takesABomTrailingBlanksAndUnknownFields() {
        assertThat(report("\uFEFF{" + NEEDED + ", \"later\": {\"a\": [1, {}]}}\r\n \t")
                        .name())
                .isEqualTo("E7");
    }

    @Test
    void theLastOfTwoFieldsWithOneNameCounts() {
        assertThat(reportWith("\"hash\": \"H2\"").hash()).isEqualTo(new FolderHash("H2"));
    }

    @Test
    void comparesAHashExactly() {
        assertThat(report("{\"last_modified\": 1, \"hash\": \" aB=/+ \"}")
                        .hash()
                        .value())
                .isEqualTo(" aB=/+ ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": 7",
                "\"peer_id\": \"../x\"",
                "\"peer_id\": 5",
                "\"seq\": \"5\"",
                "\"seq\": -1",
                "\"seq\": 1.5",
                "\"seq\": 1e300",
                "\"hash_since\": \"yesterday\"",
                "\"hash_since\": -1",
                "\"complete\": 1",
                "\"complete\": \"false\"",
                "\"heartbeat\": -5",
                "\"heartbeat\": 1e12",
                "\"heartbeat\": \"1h\"",
                "\"agent\": {}",
                "\"problems\": \"none\"",
                "\"problems\": [1, null, {}]"
            })
    void anOptionalFieldOfTheWrongKindIsAbsentAndHurtsNothingElse(String field) {
        StatusReport expected = StatusReport.of(
                field.startsWith("\"name\"") ? "" : "E7", Instant.ofEpochMilli(1434468012300L), new FolderHash("H1"));

        assertThat(reportWith(field)).isEqualTo(expected);
    }

    @Test
    void takesWholeNumbersWrittenAsFloats() {
        StatusReport report = reportWith("\"seq\": 12.0, \"heartbeat\": 3.6e3");

        assertThat(report.seq()).hasValue(12);
        assertThat(report.heartbeat()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsTextAsItIsButNoMoreThanTenThousandCharacters() {
        assertThat(reportWith("\"name\": \"<script>\\u202e\\u0007\"").name()).isEqualTo("<script>\u202e\u0007");
        assertThat(reportWith("\"name\": \"" + "x".repeat(20_000) + "\"").name())
                .hasSize(10_000);
        assertThat(reportWith("\"problems\": [" + "\"p\",".repeat(500) + "\"q\"]")
                        .problems())
                .hasSize(100);
    }

    @Test
    void anAbsurdlyLongNumberCostsItsFieldOnly() {
        String digits = "1" + "0".repeat(5_000);

        StatusReport report = reportWith("\"seq\": " + digits + ", \"heartbeat\": -" + digits + ", \"later\": [1e"
                + digits + ", {\"a\": 0." + digits + "}], \"agent\": \"v \\\" " + digits + "\"");

        assertThat(report.hash()).isEqualTo(new FolderHash("H1"));
        assertThat(report.seq()).isEmpty();
        assertThat(report.heartbeat()).isZero();
        assertThat(report.agent()).contains("v \" " + digits);
    }

    /** A power of ten beyond 32 bits makes the parser throw what it does not declare. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999", "-1e2147483648", "1E+99999999999", "0.1e-99999999999", "0e00000000000"})
    void anAbsurdPowerOfTenCostsItsFieldOnly(String number) {
        StatusReport report = reportWith("\"seq\": " + number + ", \"agent\": \"v\"");

        assertThat(report.seq()).isEmpty();
        assertThat(report.agent()).contains("v");
        assertThat(defect("{" + NEEDED + ", \"seq\": " + number + ".5}")).isEqualTo(Defect.NOT_JSON);
        assertThat(defect("{\"hash\": \"H\", \"last_modified\": " + number + "}"))
                .isEqualTo(Defect.NO_USABLE_TIME);
    }

    @Test
    void aFileThatIsOneLongNumberIsReadInAMoment() {
        String digits = "9".repeat(1_000_000);

        assertThat(defect(digits)).isEqualTo(Defect.NOT_JSON);
        assertThat(defect("{" + NEEDED + ", \"seq\": 1." + digits + ".1}")).isEqualTo(Defect.NOT_JSON);
        assertThat(reportWith("\"seq\": " + digits).seq()).isEmpty();
    }

    @Test
    void readsNoUtf16AndNoOverlongForms() {
        byte[] whole = ("{" + NEEDED + "}").getBytes(StandardCharsets.UTF_8);
        byte[] overlong = new byte[whole.length + 1];
        overlong[0] = (byte) 0xC1; // "{" in two bytes
        overlong[1] = (byte) 0xBB;
        System.arraycopy(whole, 1, overlong, 2, whole.length - 1);

        assertThat(defect(overlong)).isEqualTo(Defect.NOT_JSON);
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(defect(("{" + NEEDED + "}").getBytes(other))).isEqualTo(Defect.NOT_JSON);
        }
    }

    @Test
    void readsAProblemsCodeFromBesideTheWords() {
        assertThat(reportWith("\"problems\": [\"Ordner steht\", \"disk almost full\"],"
                                + " \"problem_codes\": [\"folder_paused\", \"disk_almost_full\"]")
                        .problems())
                .containsExactly(
                        new Problem(ProblemCode.FOLDER_PAUSED, "Ordner steht"),
                        new Problem(ProblemCode.DISK_ALMOST_FULL, "disk almost full"));
    }

    @Test
    void losesNoProblemWhenThereAreMoreOfOneArrayThanOfTheOther() {
        assertThat(reportWith("\"problems\": [\"disk almost full\"],"
                                + " \"problem_codes\": [7, \"folder_paused\", \"news_to_us\"]")
                        .problems())
                .containsExactly(
                        new Problem(ProblemCode.DISK_ALMOST_FULL, "disk almost full"),
                        new Problem(ProblemCode.FOLDER_PAUSED, "folder paused"),
                        new Problem(ProblemCode.OTHER, "news_to_us"));
    }

    @Test
    void keepsThoseOfTheContentWhereThereAreTooManyProblems() {
        String many = "\"disk almost full\",".repeat(500);

        assertThat(reportWith("\"problems\": [" + many + " \"folder_paused\"]").problemsOfTheContent())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FOLDER_PAUSED);
    }

    @Test
    void writesNothingThatWouldBeTooLargeToRead() {
        String tooLong = "\u0007".repeat(2_000_000);
        StatusReport huge = new StatusReport(
                tooLong,
                Instant.EPOCH,
                new FolderClaim(
                        new FolderHash("H1"),
                        Optional.empty(),
                        Optional.empty(),
                        Collections.nCopies(200, new Problem(ProblemCode.OTHER, tooLong)),
                        Optional.empty()),
                Optional.empty(),
                OptionalLong.empty(),
                Duration.ZERO,
                Optional.of(tooLong),
                Optional.empty(),
                List.of(),
                Optional.empty());

        byte[] bytes = StatusReportCodec.encode(huge);

        assertThat(bytes).hasSizeLessThan(1 << 20);
        assertThat(report(new String(bytes, StandardCharsets.UTF_8)).name()).hasSize(10_000);
    }

    private static StatusReport full(String name) {
        return new StatusReport(
                name,
                Instant.ofEpochMilli(1434468012345L),
                new FolderClaim(
                        new FolderHash("H1"),
                        Optional.of(Instant.ofEpochSecond(1434460000L)),
                        Optional.of(false),
                        List.of(new Problem(ProblemCode.FOLDER_PAUSED, "the Sync folder is paused")),
                        Optional.empty()),
                Optional.of(new PeerId("LAGW")),
                OptionalLong.of(9007199254740993L),
                Duration.ofHours(1),
                Optional.of("peer-agent 0.1"),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}

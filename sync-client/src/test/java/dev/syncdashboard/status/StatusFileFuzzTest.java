package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.status.StatusReportCodec.Decoded;
import dev.syncdashboard.words.InEnglish;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class StatusFileFuzzTest extends FuzzContract {

    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] file) throws Exception {
        check(file);
    }

    @Override
    protected Stream<byte[]> further() {
        return Stream.of(resource("/status/original-sample.txt"));
    }

    @Override
    protected Stream<byte[]> odd() {
        return Stream.concat(super.odd(), fullest());
    }

    /** As much of everything as there may be, in the characters that take the most room. */
    private static Stream<byte[]> fullest() {
        return Stream.of("\\u0000", "\\\"", "\\\\", "\u20AC", "x").map(letter -> {
            String problems = array("\"" + letter.repeat(1_000) + "\"", 100);
            String names = array("\"" + letter.repeat(300) + "\"", 20);
            String content =
                    "{\"checked\": 1, \"reason\": \"%s\", \"names\": {\"missing\": %s, \"different\": %s, \"extra\": %s, \"damaged\": %s}}"
                            .formatted(letter.repeat(1_000), names, names, names, names);
            String text = letter.repeat(10_000);
            String json =
                    "{\"name\": \"%s\", \"agent\": \"%s\", \"last_modified\": 1, \"hash\": \"H\", \"problems\": %s, \"content\": %s}"
                            .formatted(text, text, problems, content);
            return json.getBytes(StandardCharsets.UTF_8);
        });
    }

    private static String array(String value, int count) {
        return "[" + (value + ",").repeat(count - 1) + value + "]";
    }

    @Override
    protected void take(byte[] file) {
        if (StatusReportCodec.decode(file) instanceof Decoded.Whole whole) {
            assertSound(whole.report());
        }
        StatusReportCodec.decodeContentCheck(file).ifPresent(StatusFileFuzzTest::assertSound);
    }

    private static void assertSound(StatusReport report) {
        byte[] written = StatusReportCodec.encode(report);
        assertThat(written).hasSizeLessThanOrEqualTo(StatusFileReader.MOST_BYTES);
        StatusReport again = read(written);
        assertThat(read(StatusReportCodec.encode(again))).isEqualTo(again);
        assertThat(again.hash().value())
                .isEqualTo(withoutHalfPairs(report.hash().value()));
        assertThat(again.written()).isEqualTo(report.written());
        assertThat(again.peerId()).isEqualTo(report.peerId());
        assertThat(again.seq()).isEqualTo(report.seq());
        assertThat(again.complete()).isEqualTo(report.complete());
        assertThat(again.folder()).isEqualTo(report.folder());
        assertThat(again.release()).isEqualTo(report.release());
        if (report.further().isEmpty() && isWritable(report)) {
            // What there is of each folder is less where there are several.
            assertThat(again).isEqualTo(report);
        }
        report.problems()
                .forEach(problem -> assertThat(InEnglish.say(ReportedWords.problem(problem)))
                        .isNotNull());
    }

    private static void assertSound(ContentCheck check) {
        byte[] written = StatusReportCodec.encode(check);
        ContentCheck again = StatusReportCodec.decodeContentCheck(written).orElseThrow();
        assertThat(StatusReportCodec.decodeContentCheck(StatusReportCodec.encode(again)))
                .contains(again);
        if (isWritable(check)) {
            assertThat(again).isEqualTo(check);
        }
        check.reason()
                .ifPresent(reason ->
                        assertThat(InEnglish.say(ReportedWords.reason(reason))).isNotNull());
    }

    /** Half a surrogate pair, which no UTF-8 can hold, is written as a question mark. */
    private static boolean isWritable(Object value) {
        return withoutHalfPairs(value.toString()).equals(value.toString());
    }

    private static String withoutHalfPairs(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static StatusReport read(byte[] written) {
        Decoded decoded = StatusReportCodec.decode(written);
        assertThat(decoded).isInstanceOf(Decoded.Whole.class);
        return ((Decoded.Whole) decoded).report();
    }
}

package dev.syncdashboard.status;

import dev.syncdashboard.text.StrictUtf8;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a status file's bytes into a report and back. Both sides of the mesh use it, so that they can't disagree. It
 * does no I/O and takes bytes from anyone: whatever they are, the result is a report or the defect that prevents one.
 */
public final class StatusReportCodec {

    // Of two fields with one name the last counts, as in Python's json module, which the original dashboard uses.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StatusReportCodec() {}

    /** What a file's bytes turned out to be. */
    public sealed interface Decoded {

        /** A report that can be used. */
        record Whole(StatusReport report) implements Decoded {}

        /** Bytes from which no report can be had. */
        record Defective(StatusFile.Defect defect) implements Decoded {}
    }

    /** One JSON object in UTF-8, the original sample's three fields first. Times keep their milliseconds. */
    public static byte[] encode(StatusReport report) {
        String json = MAPPER.writeValueAsString(ReportWriter.toJson(MAPPER.createObjectNode(), report));
        // By way of a string: a half surrogate pair in a name becomes a question mark and not an exception.
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The check of the content by itself, as the agent keeps it. */
    public static byte[] encode(ContentCheck check) {
        String json = MAPPER.writeValueAsString(
                ContentCheckJson.toJson(MAPPER.createObjectNode(), check, ReportLimits.ONE_FOLDER));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The check in these bytes, or empty if there is none in them. Never throws. */
    public static Optional<ContentCheck> decodeContentCheck(byte[] bytes) {
        return StrictUtf8.text(bytes).flatMap(StatusReportCodec::tree).flatMap(ContentCheckJson::read);
    }

    /** How it stands with a release by itself, as the agent keeps it. */
    public static byte[] encode(ReleaseStanding standing) {
        ObjectNode json = MAPPER.createObjectNode();
        ReleaseStandingJson.put(json, standing);
        return (MAPPER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** That in these bytes, or empty if it is not in them. Never throws. */
    public static Optional<ReleaseStanding> decodeReleaseStanding(byte[] bytes) {
        return StrictUtf8.text(bytes).flatMap(StatusReportCodec::tree).flatMap(ReleaseStandingJson::read);
    }

    /** The report in these bytes, or why there is none. Never throws. */
    public static Decoded decode(byte[] bytes) {
        Optional<String> text = StrictUtf8.text(bytes);
        if (text.filter(String::isBlank).isPresent()) {
            return new Decoded.Defective(StatusFile.Defect.EMPTY);
        }
        return text.flatMap(StatusReportCodec::tree)
                .filter(JsonNode::isObject)
                .map(ReportReader::read)
                .orElseGet(() -> new Decoded.Defective(StatusFile.Defect.NOT_JSON));
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(MAPPER.readTree(StatusText.withoutAbsurdNumbers(text)));
        } catch (JacksonException | NumberFormatException e) {
            // The latter where a power of ten is beyond the parser's limits and no number that could be left out.
            return Optional.empty();
        }
    }
}

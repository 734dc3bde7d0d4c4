package dev.syncdashboard.json;

import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.text.StrictUtf8;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON from anyone, of which a field that is not of its type counts as absent. Pure. */
public final class StrictJson {

    private static final Instant END_OF_YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    /** One to be filled. */
    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** As lines in UTF-8, with a line feed at the end. */
    public static byte[] bytes(ObjectNode json) {
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One JSON object with each field once.
     *
     * @throws JacksonException if it is anything else
     */
    public static JsonNode object(String text) throws JacksonException {
        JsonNode json = MAPPER.readTree(text);
        return json.isObject() ? json : MAPPER.createObjectNode();
    }

    /** The object in these bytes, or empty if there is none. */
    public static Optional<JsonNode> object(byte[] bytes) {
        try {
            return StrictUtf8.text(bytes).map(StrictJson::object);
        } catch (JacksonException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> text(JsonNode json, String field) {
        return json.path(field).stringValueOpt();
    }

    public static Optional<PeerId> peer(JsonNode json, String field) {
        return text(json, field).flatMap(PeerId::parse);
    }

    public static Optional<VerifyKey> key(JsonNode json, String field) {
        return text(json, field).flatMap(VerifyKey::parse);
    }

    public static OptionalLong number(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    public static Optional<Boolean> flag(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /** Between 1970 and 9999. */
    public static Optional<Instant> moment(JsonNode json, String field) {
        try {
            return text(json, field)
                    .map(Instant::parse)
                    .filter(moment -> !moment.isBefore(Instant.EPOCH) && !moment.isAfter(END_OF_YEAR_9999));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static boolean isThere(JsonNode json, String field) {
        return !json.path(field).isMissingNode();
    }
}

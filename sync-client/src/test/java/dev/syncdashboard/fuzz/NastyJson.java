package dev.syncdashboard.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON, or what pretends to be, that parsers and their users are known to stumble over. */
public final class NastyJson {

    /** A made-up secret to a folder; it must never come back in a message. */
    public static final String SECRET = "BGCOZ2337JPE4D37SETGMWRVOYME3QKOO";

    private static final int DEEP = 100_000;
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final String PLACE = "\"@the place of the odd value@\"";

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\u2028\\ufeff\"",
            "\"\\\\\\\\?\\\\UNC\\\\\"",
            "\"" + SECRET + "\"",
            "[\"" + SECRET + "\"]",
            SECRET,
            "\"" + "x".repeat(20_000) + "\"",
            "\"" + ", ".repeat(600) + "\"",
            "0",
            "-1",
            "0.1",
            "1e999999999",
            "0e999999999",
            "1e99999999999",
            "0e2147483647",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "253402300799.9999",
            "\"-9223372036854775808\"",
            "9".repeat(900),
            "9".repeat(5_000),
            "\"" + "9".repeat(5_000) + "\"",
            "NaN",
            "[]",
            "{}",
            "[null, 1, \"x\", [], {}, {\"id\": null}]",
            "{\"error\": {\"message\": 1}, \"message\": []}",
            "[".repeat(400) + "]".repeat(400),
            "[".repeat(1_000),
            "{\"id\":".repeat(1_000),
            "1 2",
            "\"",
            "\"\\u12\"");

    private static final List<String> TEXTS = List.of(
            "",
            " \n",
            "null",
            "nul",
            "true",
            "0",
            "1e999999999",
            "9".repeat(5_000),
            "\"",
            "\"x\"",
            SECRET,
            "{\"a\": " + SECRET,
            "[",
            "]",
            "{",
            "[]",
            "{}",
            "{} {}",
            "{},",
            "{}\u0000",
            "\u0000",
            "\uFEFF{}",
            "\uFEFF\uFEFF{}",
            "{'a': 1}",
            "{\"a\": 1, \"a\": 2}",
            "{\"\": \"\"}",
            "{\"data\": {}, \"data\": [], \"status\": 0, \"status\": 1}",
            "// no JSON\n{}",
            "<html><body>" + SECRET + "</body></html>",
            "<" + "div id='token'".repeat(2_000),
            "[".repeat(DEEP),
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"data\":".repeat(DEEP),
            "{\"value\":".repeat(490) + "1" + "}".repeat(490));

    private NastyJson() {}

    /** Whole texts. */
    static Stream<byte[]> texts() {
        byte[][] noUtf8 = {
            {(byte) 0xC0, (byte) 0x80},
            {'{', '"', (byte) 0xFF, '"', ':', '1', '}'},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            "{}".getBytes(StandardCharsets.UTF_16)
        };
        return Stream.concat(TEXTS.stream().map(NastyJson::bytes), Stream.of(noUtf8));
    }

    /** As large as an answer may be, or nearly. */
    static Stream<byte[]> huge() {
        return Stream.of(
                        "{\"data\": {\"id\": \"" + "x".repeat(TEN_MEGABYTES) + "\"}}",
                        "{\"error\": \"" + "\\u0000".repeat(TEN_MEGABYTES / 6) + "\"}",
                        "{\"status\": 200, \"value\": " + "9".repeat(TEN_MEGABYTES) + "}",
                        "[" + "[],".repeat(TEN_MEGABYTES / 3) + "[]]",
                        "{\"data\": {\"folders\": [" + "{},".repeat(TEN_MEGABYTES / 3) + "{}]}}",
                        "{\"folders\": [" + "0,".repeat(TEN_MEGABYTES / 2) + "0]}",
                        " ".repeat(TEN_MEGABYTES))
                .map(NastyJson::bytes);
    }

    /** The good JSON with each of its values, one after the other, in each odd form; none if it is no JSON. */
    static Stream<byte[]> withOneOddValue(byte[] good) {
        JsonMapper mapper = new JsonMapper();
        try {
            JsonNode root = mapper.readTree(good);
            List<String> marked = new ArrayList<>();
            mark(root, root, marked);
            return marked.stream().flatMap(text -> ODD_VALUES.stream().map(odd -> bytes(text.replace(PLACE, odd))));
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    private static void mark(JsonNode at, JsonNode root, List<String> marked) {
        String place = PLACE.substring(1, PLACE.length() - 1);
        if (at instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                object.put(name, place);
                marked.add(root.toString());
                object.set(name, value);
                mark(value, root, marked);
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(array.size(), 2); i++) {
                JsonNode value = array.get(i);
                array.set(i, place);
                marked.add(root.toString());
                array.set(i, value);
                mark(value, root, marked);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.syncdashboard.json;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** JSON that this program wrote itself: without one of its fields the whole does not count. Pure. */
public final class KeptJson {

    private KeptJson() {}

    /**
     * A text that may be empty.
     *
     * @throws tools.jackson.core.JacksonException if it is not there
     * @throws IllegalArgumentException if it is no text
     */
    public static String text(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("not a text: " + field);
        }
        return value.stringValue();
    }

    /**
     * A moment as {@link Instant} writes it.
     *
     * @throws java.time.DateTimeException if the text is none; else as {@link #text} does
     */
    public static Instant moment(JsonNode json, String field) {
        return Instant.parse(text(json, field));
    }
}

package dev.syncdashboard.sync;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an answer's data, without which the answer is of no use: a type that can't be meant makes it malformed,
 * and the message names the field.
 */
public final class Fields {

    private final ApiCall call;
    private final int httpCode;
    private final JsonNode object;

    /** @param httpCode of the answer that they stand in, for messages */
    public Fields(ApiCall call, int httpCode, JsonNode object) {
        this.call = call;
        this.httpCode = httpCode;
        this.object = object;
    }

    public Optional<String> text(String field) throws SyncException {
        JsonNode value = object.path(field);
        Optional<String> text = LooseValue.text(value);
        if (text.isEmpty() && !LooseValue.isAbsent(value)) {
            throw wrong(field, "a string", value);
        }
        return text;
    }

    public String requiredText(String field) throws SyncException {
        return text(field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> call.malformed(httpCode, "\"" + field + "\" is missing"));
    }

    public OptionalLong number(String field) throws SyncException {
        JsonNode value = object.path(field);
        OptionalLong number = LooseValue.number(value);
        if (number.isEmpty() && !LooseValue.isAbsent(value)) {
            throw wrong(field, "a whole number of 64 bits", value);
        }
        return number;
    }

    /** The objects of an array; none where the field is missing. What is no object is left out. */
    public List<OptionalFields> entries(String field) throws SyncException {
        JsonNode value = object.path(field);
        if (LooseValue.isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, "an array", value);
        }
        return value.valueStream()
                .filter(JsonNode::isObject)
                .map(OptionalFields::new)
                .toList();
    }

    /** As it came. */
    public JsonNode object() {
        return object;
    }

    /** The same fields, read as those of one entry among many. */
    public OptionalFields optional() {
        return new OptionalFields(object);
    }

    private SyncException wrong(String field, String expected, JsonNode value) {
        String found = value.isContainer() ? value.getNodeType().name().toLowerCase(Locale.ROOT) : value.toString();
        return call.malformed(httpCode, "\"" + field + "\" should be " + expected + ", but is " + call.shown(found));
    }
}

package dev.syncdashboard.sync;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object of an answer. The engine's types are loose (numbers as strings, ids as numbers), so
 * those are taken either way; a type that can't be meant makes the answer malformed, and the message names the field.
 */
final class Fields {

    private final ApiCall call;
    private final int httpCode;
    private final JsonNode object;

    Fields(ApiCall call, int httpCode, JsonNode object) {
        this.call = call;
        this.httpCode = httpCode;
        this.object = object;
    }

    /** A string, or a whole number in its digits: an id must never go through a double. */
    Optional<String> text(String field) throws SyncException {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (value.isString()) {
            return Optional.of(value.stringValue());
        }
        if (value.isIntegralNumber()) {
            return Optional.of(value.bigIntegerValue().toString());
        }
        throw wrong(field, "a string", value);
    }

    String requiredText(String field) throws SyncException {
        return text(field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> call.malformed(httpCode, "\"" + field + "\" is missing"));
    }

    Optional<Boolean> flag(String field) throws SyncException {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        return switch (value.isContainer() ? "" : value.asString()) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> throw wrong(field, "true or false", value);
        };
    }

    OptionalLong number(String field) throws SyncException {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return OptionalLong.empty();
        }
        if (value.isIntegralNumber()) {
            return OptionalLong.of(inRange(field, value, value.bigIntegerValue()));
        }
        if (value.isString() && value.stringValue().matches("-?\\d{1,30}")) {
            return OptionalLong.of(inRange(field, value, new BigInteger(value.stringValue())));
        }
        throw wrong(field, "a whole number", value);
    }

    Optional<Fields> object(String field) throws SyncException {
        JsonNode value = object.path(field);
        return isAbsent(value) ? Optional.empty() : Optional.of(fields(field, value));
    }

    /** The objects of an array; none where the field is missing. */
    List<Fields> objects(String field) throws SyncException {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, "an array", value);
        }
        List<Fields> objects = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            objects.add(fields(field, item));
        }
        return objects;
    }

    private Fields fields(String field, JsonNode value) throws SyncException {
        if (!value.isObject()) {
            throw wrong(field, "an object", value);
        }
        return new Fields(call, httpCode, value);
    }

    private long inRange(String field, JsonNode value, BigInteger number) throws SyncException {
        if (number.bitLength() > Long.SIZE - 1) {
            throw wrong(field, "a whole number of 64 bits", value);
        }
        return number.longValue();
    }

    private SyncException wrong(String field, String expected, JsonNode value) {
        String found = value.isContainer() ? value.getNodeType().name().toLowerCase(Locale.ROOT) : value.toString();
        return call.malformed(
                httpCode, "\"" + field + "\" should be " + expected + ", but is " + ForeignText.clean(found));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}

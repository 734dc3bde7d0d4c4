package dev.syncdashboard.sync;

import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one entry among many, such as an event, where a wrong type counts as absent: one odd entry, of a kind
 * that nobody wrote down, must not cost all the others.
 */
public record OptionalFields(JsonNode object) {

    public Optional<String> text(String field) {
        return LooseValue.text(object.path(field));
    }

    /** A text that says something. */
    public Optional<String> words(String field) {
        return text(field).filter(text -> !text.isBlank());
    }

    public Optional<Boolean> flag(String field) {
        return LooseValue.flag(object.path(field));
    }

    public OptionalLong number(String field) {
        return LooseValue.number(object.path(field));
    }

    public Optional<OptionalFields> object(String field) {
        JsonNode value = object.path(field);
        return value.isObject() ? Optional.of(new OptionalFields(value)) : Optional.empty();
    }
}

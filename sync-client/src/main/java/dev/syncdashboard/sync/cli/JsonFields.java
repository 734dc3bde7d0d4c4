package dev.syncdashboard.sync.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields of a JSON object in their order; what is not known is left out. */
final class JsonFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    JsonFields with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    JsonFields with(String name, Optional<?> value) {
        value.ifPresent(known -> fields.put(name, known));
        return this;
    }

    JsonFields with(String name, OptionalLong value) {
        value.ifPresent(known -> fields.put(name, known));
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}

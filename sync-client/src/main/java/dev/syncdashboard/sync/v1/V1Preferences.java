package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.SyncException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The engine's preferences by name ({@code device_name}, {@code listening_port}, {@code folder_rescan_interval}, …). Which
 * there are depends on the version, and so do the types of the values, so each is kept as text.
 */
public record V1Preferences(Map<String, Preference> byName) {

    public V1Preferences {
        byName = Map.copyOf(byName);
    }

    /**
     * A value.
     *
     * @param changed whether somebody changed it: the engine puts a star before such a value
     */
    public record Preference(String text, boolean changed) {

        private static Preference of(String wire) {
            return wire.startsWith("*") ? new Preference(wire.substring(1), true) : new Preference(wire, false);
        }
    }

    static V1Preferences from(V1Answer answer) throws SyncException {
        answer.fields();
        Map<String, Preference> byName = new TreeMap<>();
        answer.root().properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (!value.isContainer() && !value.isNull()) {
                byName.put(property.getKey(), Preference.of(value.asString()));
            }
        });
        return new V1Preferences(byName);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name)).map(Preference::text);
    }

    /** Empty if there is none, or no whole number of 64 bits. */
    public OptionalLong number(String name) {
        Optional<String> text = text(name).map(String::strip).filter(digits -> digits.matches("-?\\d{1,18}"));
        return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
    }

    /** 1 and {@code true} are true, 0 and {@code false} false; empty if there is neither. */
    public Optional<Boolean> flag(String name) {
        return text(name).flatMap(text -> switch (text) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}

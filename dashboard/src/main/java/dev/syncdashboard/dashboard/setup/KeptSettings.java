package dev.syncdashboard.dashboard.setup;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The settings that were made in a browser. Its text form shows no value, for some are secret.
 *
 * @param values by name; none is blank
 */
public record KeptSettings(SortedMap<String, String> values) {

    public static final KeptSettings NONE = new KeptSettings(new TreeMap<>());

    public KeptSettings {
        TreeMap<String, String> set = new TreeMap<>(values);
        set.values().removeIf(String::isBlank);
        values = Collections.unmodifiableSortedMap(set);
    }

    public static KeptSettings of(Map<String, String> values) {
        return new KeptSettings(new TreeMap<>(values));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** With these instead or besides; a blank value takes a setting away. */
    public KeptSettings with(Map<String, String> others) {
        TreeMap<String, String> all = new TreeMap<>(values);
        all.putAll(others);
        return new KeptSettings(all);
    }

    public KeptSettings without(Predicate<String> names) {
        TreeMap<String, String> rest = new TreeMap<>(values);
        rest.keySet().removeIf(names);
        return new KeptSettings(rest);
    }

    /** Those with such names only. */
    public KeptSettings only(Predicate<String> names) {
        return without(names.negate());
    }

    @Override
    public String toString() {
        return "KeptSettings" + values.keySet();
    }
}

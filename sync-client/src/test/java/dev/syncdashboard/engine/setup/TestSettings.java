package dev.syncdashboard.engine.setup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Settings from a test. */
final class TestSettings {

    private TestSettings() {}

    /** Of a key that is given twice the last value counts. */
    static Function<String, Optional<String>> settings(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return key -> Optional.ofNullable(values.get(key));
    }

    static void assertRefused(Function<String, Optional<String>> settings, String message) {
        assertThatThrownBy(() -> Engines.open(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

package dev.syncdashboard.engine.setup;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting under the name that a user meets, the same for agent and dashboard.
 *
 * @param name dotted, as in a properties file: {@code sync.url}
 * @param meaning one line for {@code --help}
 * @param secret never shown or logged
 */
public record SettingKey(String name, String meaning, Optional<String> defaultValue, boolean secret) {

    /** The environment variable: {@code SYNC_URL}. */
    public String environment() {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The command-line option: {@code --sync-url}. */
    public String option() {
        return "--" + name.replace('.', '-');
    }
}

package dev.syncdashboard.agent.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting's value and where it came from.
 *
 * @param origin for a message: "the option --sync-url"
 */
record Setting(String value, String origin) {

    /** Empty for a value that is not there or blank: a line left empty in a file means "not set". */
    static Optional<Setting> of(@Nullable String value, String origin) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(text -> new Setting(text, origin));
    }

    Setting stripped() {
        return new Setting(value.strip(), origin);
    }

    /** Without the value, which may be secret. */
    @Override
    public String toString() {
        return "from " + origin;
    }
}

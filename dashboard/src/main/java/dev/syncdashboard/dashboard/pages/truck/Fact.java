package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.text.Moment;
import java.util.Optional;

/**
 * A line of a table: a name and a value, which is a text or a moment or both.
 *
 * @param text without control characters, shortened
 */
record Fact(String name, String text, Optional<Moment> moment) {

    static Fact of(String name, String text) {
        return new Fact(name, text, Optional.empty());
    }

    static Fact at(String name, Moment moment) {
        return of(name, "", moment);
    }

    static Fact of(String name, String text, Moment moment) {
        return new Fact(name, text, Optional.of(moment));
    }
}

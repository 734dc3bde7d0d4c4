package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.words.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why nobody knows whether the trucks on a roster are all that are expected. As long as there is a doubt, nothing is said
 * of all trucks; a person ends it by saying that the roster is complete.
 */
public enum RosterDoubt {
    NOT_READ,
    LOST,
    OLDER,
    RESTORED,
    NOT_KEPT;

    /** Whether more was known once: what was changed since then is forgotten. */
    public boolean isOfThePast() {
        return this == OLDER || this == RESTORED;
    }

    /** In a whole sentence. */
    public Message message() {
        return Message.of("roster.doubt." + code());
    }

    /** As it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RosterDoubt> ofCode(String code) {
        return Arrays.stream(values())
                .filter(doubt -> doubt.code().equals(code))
                .findFirst();
    }
}

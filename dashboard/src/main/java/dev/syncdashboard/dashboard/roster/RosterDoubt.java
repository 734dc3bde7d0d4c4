package dev.syncdashboard.dashboard.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why nobody knows whether the trucks on a roster are all that are expected. As long as there is a doubt, nothing is said
 * of all trucks; a person ends it by saying that the roster is complete.
 */
public enum RosterDoubt {
    NOT_READ("The roster has not been read yet"),
    LOST("The roster that was here can't be read"),
    OLDER("The roster here is an older copy"),
    NOT_KEPT("The roster is not kept when the dashboard ends, and it was started anew");

    private final String words;

    RosterDoubt(String words) {
        this.words = words;
    }

    /** In a whole sentence. */
    public String sentence() {
        return words + ", so we can't say whether that is all.";
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

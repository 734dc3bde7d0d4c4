package dev.syncdashboard.dashboard.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may look at the pages of a station that has accounts. */
public enum Looking {
    /** Whoever reaches them. */
    EVERYONE,
    /** Only who is logged in. */
    LOGIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the code means nothing. */
    public static Optional<Looking> of(String code) {
        return Arrays.stream(values())
                .filter(looking -> looking.code().equals(code))
                .findFirst();
    }
}

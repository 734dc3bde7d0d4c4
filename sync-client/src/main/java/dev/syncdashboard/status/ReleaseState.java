package dev.syncdashboard.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an agent is with the release that its station wants of it. */
public enum ReleaseState {
    /** It runs what is wanted, or nothing is wanted of it. */
    CURRENT,
    /** Another one is wanted, and it does not install that now. */
    WAITING,
    /** It runs the wanted one, which has not shown yet that it works. */
    TRYING,
    /** It runs the wanted one, which has shown that it works. */
    CONFIRMED,
    /** It tried the wanted one, and runs the one before again. */
    WENT_BACK,
    /** It will not install the wanted one. */
    REFUSED,
    /** A state that this program does not know: nobody can tell. */
    UNKNOWN;

    /** The stable code in the report: {@code went-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with this code; unknown if there is none. */
    public static ReleaseState of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether the wanted release is known to work on that device. */
    public boolean isGood() {
        return this == CURRENT || this == CONFIRMED;
    }

    Optional<String> written() {
        return this == UNKNOWN ? Optional.empty() : Optional.of(code());
    }
}

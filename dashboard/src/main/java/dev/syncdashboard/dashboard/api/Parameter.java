package dev.syncdashboard.dashboard.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.web.ErrorResponseException;

/**
 * A parameter of an address.
 *
 * @param text as it stands there; empty where it does not
 */
record Parameter(String name, Optional<String> text) {

    /** Databases know no moments that are far from these. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws ErrorResponseException if it is something else */
    Optional<Integer> wholeNumber(int least, int most) {
        return text.map(given -> {
            try {
                int number = Integer.parseInt(given);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw wrong(given, "a whole number from " + least + " to " + most);
        });
    }

    /** @throws ErrorResponseException if it is something else */
    Optional<Instant> moment() {
        return text.map(given -> {
            try {
                Instant moment = OffsetDateTime.parse(given).toInstant();
                if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
                    throw wrong(given, "a moment from 1970 to 2199, such as 2026-11-24T14:32:10Z");
                }
                return moment;
            } catch (DateTimeException e) {
                throw wrong(given, "a moment such as 2026-11-24T14:32:10Z");
            }
        });
    }

    /** @throws ErrorResponseException if it is something else */
    boolean isTrue() {
        return text.map(given -> {
                    if (!given.equals("true") && !given.equals("false")) {
                        throw wrong(given, "true or false");
                    }
                    return given.equals("true");
                })
                .orElse(false);
    }

    ErrorResponseException wrong(String given, String expected) {
        return ApiRefusal.badParameter(name, name + " must be " + expected + ", but is \"" + given + "\".");
    }
}

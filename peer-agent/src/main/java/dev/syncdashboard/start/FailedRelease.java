package dev.syncdashboard.start;

import java.util.Optional;

/**
 * A release that was tried, and from which the device went back.
 *
 * @param at when, in seconds since 1970 by the device's clock: a claim
 */
public record FailedRelease(String version, String manifest, Failure why, long at) {

    /** Why it was given up. */
    public enum Failure {
        /** It was started as often as may be, and ended each time. */
        DID_NOT_START,
        /** It ran, and showed in time neither a report nor a look at the sync program. */
        DID_NOT_REPORT
    }

    String line() {
        return version + " " + manifest + " " + why + " " + at;
    }

    static Optional<FailedRelease> ofLine(String line) {
        String[] words = line.split(" ", -1);
        try {
            return words.length == 4
                    ? Optional.of(
                            new FailedRelease(words[0], words[1], Failure.valueOf(words[2]), Long.parseLong(words[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

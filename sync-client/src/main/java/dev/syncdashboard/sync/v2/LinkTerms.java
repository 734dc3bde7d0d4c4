package dev.syncdashboard.sync.v2;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Under which terms a link lets devices into a folder.
 *
 * @param validFor whole seconds, at least one
 * @param askApproval whether a person must let each device in
 */
public record LinkTerms(Duration validFor, boolean askApproval, Permission permission) {

    /** @throws IllegalArgumentException if the time is shorter than a second */
    public LinkTerms {
        if (validFor.toSeconds() < 1) {
            throw new IllegalArgumentException("a link must be valid for at least 1 s, not " + validFor);
        }
    }

    /** Under the API's names. */
    SortedMap<String, Object> input() {
        return new TreeMap<>(Map.of(
                "timelimit", validFor.toSeconds(),
                "askapproval", askApproval ? 1 : 0,
                "permissions", permission.code()));
    }
}

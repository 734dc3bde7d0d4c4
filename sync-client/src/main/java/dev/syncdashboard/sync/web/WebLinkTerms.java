package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.v2.Permission;
import java.time.Duration;

/**
 * Under which terms a link lets devices into a folder.
 *
 * @param validFor whole seconds, at least one
 * @param clickLimit how often it may be used; 0: as often as one likes
 * @param askApproval whether a person must let each device in
 */
public record WebLinkTerms(Duration validFor, int clickLimit, boolean askApproval, Permission permission) {

    /** @throws IllegalArgumentException if the time is shorter than a second, or the limit negative */
    public WebLinkTerms {
        if (validFor.toSeconds() < 1 || clickLimit < 0) {
            throw new IllegalArgumentException(
                    "a link must be valid for at least 1 s, not " + validFor + ", and " + clickLimit + " times");
        }
    }
}

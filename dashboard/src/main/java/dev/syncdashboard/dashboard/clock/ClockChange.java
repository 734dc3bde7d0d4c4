package dev.syncdashboard.dashboard.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock went on otherwise than time did.
 *
 * @param last what the clock said when it was last looked at before
 * @param now what it said just after
 * @param by how much further it went than time did; negative where it was set back. Where the computer slept: how long
 */
public record ClockChange(Kind kind, Instant last, Instant now, Duration by) {

    /** What happened. */
    public enum Kind {
        /** Somebody, or something, set the clock. */
        SET,
        /** The computer slept, and its clock went on meanwhile, as it should. */
        SLEPT,
        /** One of both; the system does not tell which. */
        SLEPT_OR_SET
    }
}

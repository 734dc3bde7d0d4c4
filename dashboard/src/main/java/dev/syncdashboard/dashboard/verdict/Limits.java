package dev.syncdashboard.dashboard.verdict;

import java.time.Duration;

/**
 * The limits of the status model. None may be negative.
 *
 * @param settle a hash that stood unchanged this long becomes a numbered update
 * @param catchUp a peer in contact may take this long to progress before it counts as not updating
 * @param quiet how much later than its heartbeat a report may come before the agent counts as quiet
 * @param clockTolerance how wrong a peer's clock may be without a mark
 * @param reportIsOld from this age on a report is marked as old
 * @param cannotCheckAfter without a hash from the station's engine for this long, verdicts are frozen
 */
public record Limits(
        Duration settle,
        Duration catchUp,
        Duration quiet,
        Duration clockTolerance,
        Duration reportIsOld,
        Duration cannotCheckAfter) {

    /** Those of the status model. */
    public static final Limits STANDARD = new Limits(
            Duration.ofMinutes(2),
            Duration.ofMinutes(15),
            Duration.ofMinutes(40),
            Duration.ofMinutes(5),
            Duration.ofDays(7),
            Duration.ofSeconds(60));

    public Limits {
        requireNotNegative("settle", settle);
        requireNotNegative("catch-up", catchUp);
        requireNotNegative("quiet", quiet);
        requireNotNegative("clock-tolerance", clockTolerance);
        requireNotNegative("report-is-old", reportIsOld);
        requireNotNegative("cannot-check-after", cannotCheckAfter);
    }

    private static void requireNotNegative(String name, Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("the limit " + name + " must not be negative, but is " + limit);
        }
    }
}

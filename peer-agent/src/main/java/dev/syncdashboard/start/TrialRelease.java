package dev.syncdashboard.start;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A release that has not shown yet that it works. Gone when it has.
 *
 * @param starts how often it was started
 * @param within how long after a start it must have shown it
 */
public record TrialRelease(StagedRelease release, int starts, Duration within) {

    /** So often it is started without showing that it works. */
    static final int MOST_STARTS = 3;

    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    boolean isOver() {
        return starts >= MOST_STARTS;
    }

    TrialRelease startedOnceMore() {
        return new TrialRelease(release, starts + 1, within);
    }

    StartNote toNote() {
        Map<String, String> values = new LinkedHashMap<>();
        release.put(values, "");
        values.put("starts", Integer.toString(starts));
        values.put("within", Long.toString(within.toSeconds()));
        return new StartNote(values);
    }

    /** @throws IllegalArgumentException if a part of it is missing or not of its form */
    static TrialRelease of(StartNote note) {
        long starts = note.number("starts").orElse(-1L);
        long within = note.number("within").orElse(0L);
        if (starts < 0 || starts > Integer.MAX_VALUE || within < 1 || within > LONGEST_SECONDS) {
            throw new IllegalArgumentException("starts " + starts + ", within " + within);
        }
        return new TrialRelease(StagedRelease.of(note, ""), (int) starts, Duration.ofSeconds(within));
    }
}

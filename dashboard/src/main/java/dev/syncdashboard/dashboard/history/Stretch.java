package dev.syncdashboard.dashboard.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time: one in which the station was watched, or a gap in which it was not. */
public record Stretch(Instant from, Instant to) {

    /** What lies between stretches, given in order of time. */
    static List<Stretch> gaps(List<Stretch> watched) {
        List<Stretch> gaps = new ArrayList<>();
        for (int i = 1; i < watched.size(); i++) {
            Instant end = watched.get(i - 1).to();
            Instant next = watched.get(i).from();
            if (next.isAfter(end)) {
                gaps.add(new Stretch(end, next));
            }
        }
        return gaps;
    }
}

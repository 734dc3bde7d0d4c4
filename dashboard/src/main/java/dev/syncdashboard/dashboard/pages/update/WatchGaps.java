package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When nobody watched, between updates, in words. Pure. */
final class WatchGaps {

    /** Moments are told in minutes, so that a shorter gap, as of a restart, changes nothing. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final List<Stretch> gaps;
    private final StationTime time;

    WatchGaps(List<Stretch> gaps, StationTime time) {
        this.gaps = gaps.stream()
                .filter(gap -> Duration.between(gap.from(), gap.to()).compareTo(SHORTEST) >= 0)
                .toList();
        this.time = time;
    }

    /**
     * After one update and before the next. An update that was first seen when a gap ended came after that gap.
     *
     * @param update empty: before the first one
     * @param next empty: until now
     * @return empty if the dashboard watched all the while
     */
    String between(Optional<Update> update, Optional<Update> next) {
        List<Stretch> between = gaps.stream()
                .filter(gap -> update.filter(older -> gap.from().isBefore(older.posted()))
                        .isEmpty())
                .filter(gap -> next.filter(newer -> !gap.from().isBefore(newer.posted()))
                        .isEmpty())
                .toList();
        if (between.isEmpty()) {
            return "";
        }
        Instant from = between.get(0).from();
        Instant to = between.get(between.size() - 1).to();
        if (between.size() == 1) {
            return time.say("update.gap", time.at(from), time.at(to));
        }
        Duration sum = between.stream()
                .map(gap -> Duration.between(gap.from(), gap.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return time.say("update.gaps", between.size(), time.at(from), time.at(to), time.span(sum));
    }
}

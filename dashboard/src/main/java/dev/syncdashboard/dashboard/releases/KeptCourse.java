package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import java.util.Optional;

/**
 * What the station keeps of rollouts.
 *
 * @param number of what was last given to the trucks, or was to be; 0 if nothing ever was
 * @param course the newest rollout; empty if there never was one
 */
record KeptCourse(long number, Optional<RolloutCourse> course) {

    static final KeptCourse NONE = new KeptCourse(0, Optional.empty());

    /** @throws IllegalArgumentException if the number is negative */
    KeptCourse {
        if (number < 0) {
            throw new IllegalArgumentException("no number of a rollout: " + number);
        }
    }

    KeptCourse with(RolloutCourse newer) {
        return new KeptCourse(number, Optional.of(newer));
    }

    KeptCourse with(long newer) {
        return new KeptCourse(newer, course);
    }
}

package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutCourse.Standing;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with releases.
 *
 * @param knowsProject whether the station knows a key of the project
 * @param shelf the releases in the Sync folder
 * @param course the newest rollout; empty if there never was one
 * @param given whether what stands in the Status folder is what the station wants to stand there, as far as it knows
 * @param problems what keeps the station from giving it to the trucks, or from keeping it, in whole sentences
 */
public record RolloutView(
        boolean knowsProject, Shelf shelf, Optional<RolloutCourse> course, boolean given, List<Message> problems) {

    public RolloutView {
        problems = List.copyOf(problems);
    }

    /** Whether the release that goes to the trucks still lies in the Sync folder, whole and signed. */
    public boolean isOnShelf() {
        return course.filter(running -> shelf.has(running.target())).isPresent();
    }

    /** Whether a person should look: it has stopped by itself, or can't be given to the trucks. */
    public boolean needsAPerson() {
        return !problems.isEmpty()
                || course.map(RolloutCourse::standing)
                        .filter(standing -> standing == Standing.FAILED || standing == Standing.OUTDATED)
                        .isPresent();
    }
}

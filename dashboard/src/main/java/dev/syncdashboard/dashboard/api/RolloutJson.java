package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.releases.RolloutView;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rollout.
 *
 * @param manifest SHA-256 of the release's manifest
 * @param standing a code: whether trucks may install it
 * @param reached which of the stages it has come to, from 0
 * @param automatic whether the next stage comes by itself
 * @param since when it came to this stage or standing
 * @param awaited how many trucks in service may install it
 * @param confirmed how many of them have said that they run it
 * @param failures on how many trucks it failed since a person last had it go on
 * @param onShelf whether the release still lies whole and signed in the Sync folder
 * @param given whether it stands in the Status folder as it is meant to
 */
record RolloutJson(
        String version,
        String manifest,
        String standing,
        List<StageJson> stages,
        int reached,
        boolean automatic,
        String by,
        Instant begun,
        Instant since,
        int awaited,
        int confirmed,
        int failures,
        boolean onShelf,
        boolean given) {

    /**
     * Who may install it from this stage on.
     *
     * @param kind {@code canary}, {@code group} or {@code everybody}
     * @param device of the canary
     */
    record StageJson(
            String kind, @Nullable String device, @Nullable String group) {

        private static StageJson of(Stage stage) {
            if (stage instanceof Stage.Canary canary) {
                return new StageJson("canary", canary.device().value(), null);
            }
            return stage instanceof Stage.Group group
                    ? new StageJson("group", null, group.name())
                    : new StageJson("everybody", null, null);
        }
    }

    static RolloutJson of(RolloutView view, RolloutReach reach) {
        RolloutCourse course = reach.course();
        int awaited = reach.awaited().size();
        return new RolloutJson(
                course.target().version().value(),
                course.target().manifest().toString(),
                course.standing().name().toLowerCase(Locale.ROOT),
                course.stages().stream().map(StageJson::of).toList(),
                course.reached(),
                course.automatic(),
                course.by(),
                course.begun(),
                course.since(),
                awaited,
                awaited - reach.unconfirmed().size(),
                course.failures(),
                view.isOnShelf(),
                view.given());
    }
}

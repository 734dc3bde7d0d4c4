package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.releases.RolloutView;
import dev.syncdashboard.dashboard.rollout.RolloutAnswer;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutResult;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.rollout.Stage;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.ReleaseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rollout, in words.
 *
 * @param manifest of the release, by which forms name it
 * @param standing whether it goes on, and why not
 * @param code of that, for the style
 * @param count how many have said that they run it
 * @param oldest when the oldest of these words came; empty if there are none
 * @param missing whose word is missing; empty if none is
 * @param unconfirmed how many these are
 * @param untold that the trucks have not been told yet, as it is for a moment after each press; else empty
 * @param next the next stage; empty in the last one
 * @param hindrance why a person can't have it go on; empty if he can
 */
record CoursePart(
        String version,
        String manifest,
        String title,
        String begun,
        String standing,
        String code,
        List<StageLine> stages,
        int reached,
        String count,
        Optional<Moment> oldest,
        String missing,
        int unconfirmed,
        String failures,
        List<String> warnings,
        String untold,
        String next,
        String hindrance,
        boolean going,
        boolean over,
        boolean automatic) {

    private static final int MOST_NAMES = 10;

    /** @param here whether the rollout is at this stage */
    record StageLine(String text, String state, boolean here) {}

    CoursePart {
        stages = List.copyOf(stages);
        warnings = List.copyOf(warnings);
    }

    static CoursePart of(RolloutView view, RolloutReach reach, StationTime time) {
        RolloutCourse course = reach.course();
        List<RolloutTruck> awaited = reach.awaited();
        List<RolloutTruck> unconfirmed = reach.unconfirmed();
        String version = course.target().version().value();
        return new CoursePart(
                version,
                course.target().manifest().toString(),
                time.say(course.isOver() ? "release.course.title_over" : "release.course.title", version),
                time.say("release.course.begun", course.by(), course.begun()),
                standing(reach, time),
                course.standing().name().toLowerCase(Locale.ROOT),
                stages(reach, time),
                course.reached(),
                course.isOver() ? "" : time.say("release.count", awaited.size() - unconfirmed.size(), awaited.size()),
                oldest(reach, awaited).map(time::moment),
                missing(course, unconfirmed, time),
                unconfirmed.size(),
                time.say("release.failures", course.failures()),
                warnings(view, reach, time),
                view.given() || course.isOver() ? "" : time.say("release.untold"),
                course.isLast() ? "" : stage(reach, course.stages().get(course.reached() + 1), time),
                hindrance(reach, time),
                course.isGoing(),
                course.isOver(),
                course.automatic());
    }

    private static String standing(RolloutReach reach, StationTime time) {
        if (reach.isDone()) {
            return time.say("release.standing.done");
        }
        String code = reach.course().standing().name().toLowerCase(Locale.ROOT);
        return time.say("release.standing." + code, reach.course().failures());
    }

    private static List<StageLine> stages(RolloutReach reach, StationTime time) {
        RolloutCourse course = reach.course();
        return IntStream.range(0, course.stages().size())
                .mapToObj(at -> new StageLine(
                        stage(reach, course.stages().get(at), time),
                        time.say("release.stage." + state(at, course.reached())),
                        at == course.reached()))
                .toList();
    }

    private static String state(int at, int reached) {
        if (at == reached) {
            return "here";
        }
        return at < reached ? "past" : "later";
    }

    private static String stage(RolloutReach reach, Stage stage, StationTime time) {
        if (stage instanceof Stage.Group group) {
            return time.say("release.stage.group", group.name());
        }
        if (stage instanceof Stage.Everybody) {
            return time.say("release.stage.everybody");
        }
        return canary(reach)
                .map(truck -> time.say("release.stage.canary", truck.name()))
                .orElseGet(() -> time.say("release.stage.canary_gone"));
    }

    private static Optional<RolloutTruck> canary(RolloutReach reach) {
        return reach.fleet().stream()
                .filter(truck -> truck.id().equals(reach.course().canary()))
                .findFirst();
    }

    private static Optional<Instant> oldest(RolloutReach reach, List<RolloutTruck> awaited) {
        return awaited.stream()
                .filter(truck -> reach.of(truck) == RolloutResult.HAS_IT)
                .flatMap(truck -> reach.answer(truck).stream())
                .map(RolloutAnswer::heard)
                .min(Comparator.naturalOrder());
    }

    private static String missing(RolloutCourse course, List<RolloutTruck> unconfirmed, StationTime time) {
        return unconfirmed.isEmpty() || course.isOver()
                ? ""
                : time.say(
                        "release.missing",
                        time.list(
                                unconfirmed.stream()
                                        .map(RolloutTruck::name)
                                        .sorted(Names::compareNaturally)
                                        .toList(),
                                MOST_NAMES));
    }

    private static List<String> warnings(RolloutView view, RolloutReach reach, StationTime time) {
        List<String> warnings = new ArrayList<>();
        if (reach.course().isOver()) {
            return warnings;
        }
        if (view.shelf().at().isPresent() && !view.isOnShelf()) {
            warnings.add(time.say("release.warning.not_on_shelf"));
        }
        if (reach.isStageEmpty()) {
            warnings.add(time.say("release.warning.nobody_awaited"));
        }
        return warnings;
    }

    private static String hindrance(RolloutReach reach, StationTime time) {
        if (reach.isTried()) {
            return "";
        }
        return canary(reach)
                .map(truck -> time.say(
                        wentBack(reach, truck) ? "release.go_on.canary_failed" : "release.go_on.canary_first",
                        truck.name()))
                .orElseGet(() -> time.say("release.go_on.canary_gone"));
    }

    private static boolean wentBack(RolloutReach reach, RolloutTruck truck) {
        return reach.answer(truck)
                .filter(answer ->
                        answer.said().state() == ReleaseState.WENT_BACK && answer.result() == RolloutResult.FAILED)
                .isPresent();
    }
}

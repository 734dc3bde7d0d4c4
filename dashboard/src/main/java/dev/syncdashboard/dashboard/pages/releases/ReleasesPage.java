package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.releases.Crew;
import dev.syncdashboard.dashboard.releases.RolloutView;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.release.ReleaseFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Versions of the reporting program and how they go to the trucks, in words.
 *
 * @param problems what keeps it from working
 * @param course the rollout, if there is or was one
 * @param known whether it is known which trucks there are
 * @param releases in the Sync folder, the newest first
 * @param looked whether that was looked at
 * @param directory where they lie there
 */
record ReleasesPage(
        List<String> problems,
        Optional<CoursePart> course,
        boolean known,
        List<TruckGroup> groups,
        List<ReleaseLine> releases,
        boolean looked,
        String directory,
        BeginPart begin) {

    ReleasesPage {
        problems = List.copyOf(problems);
        groups = List.copyOf(groups);
        releases = List.copyOf(releases);
    }

    static ReleasesPage of(RolloutView view, Present now) {
        StationTime time = now.time();
        List<RolloutTruck> fleet = Crew.of(now.fleet().first());
        Optional<RolloutReach> reach = view.course().map(course -> new RolloutReach(course, fleet));
        List<ReleaseLine> releases = view.shelf().items().stream()
                .map(item -> ReleaseLine.of(item, view, time))
                .toList();
        return new ReleasesPage(
                problems(view, time),
                reach.map(each -> CoursePart.of(view, each, time)),
                now.fleet().first().known(),
                reach.filter(each -> !each.course().isOver())
                        .map(each -> TruckGroup.of(each, time))
                        .orElseGet(() -> TruckGroup.of(fleet, time)),
                releases,
                view.shelf().at().isPresent(),
                ReleaseFolder.DIRECTORY,
                BeginPart.of(releases, fleet));
    }

    private static List<String> problems(RolloutView view, StationTime time) {
        Stream<String> noKey =
                view.knowsProject() ? Stream.empty() : Stream.of(time.say("release.problem.no_project_key"));
        return Stream.concat(view.problems().stream().map(time::say), noKey).toList();
    }

    /** Whether a rollout that can still go on would end by another one. */
    public boolean replaces() {
        return course.filter(part -> !part.over()).isPresent();
    }
}

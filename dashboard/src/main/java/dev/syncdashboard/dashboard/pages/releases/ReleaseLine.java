package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.releases.RolloutView;
import dev.syncdashboard.dashboard.releases.ShelfFlaw;
import dev.syncdashboard.dashboard.releases.ShelfItem;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.release.Release;
import dev.syncdashboard.release.SignedRelease;
import java.util.Optional;

/**
 * A version that lies in the Sync folder, in words.
 *
 * @param value by which a form names it: version and manifest
 * @param trusted whether it can be given to trucks
 * @param text that it can be trusted, or why not
 * @param java what it needs; empty if that is not known
 * @param present whether it is the one that goes to the trucks
 */
record ReleaseLine(String version, String value, boolean trusted, String text, String java, boolean present) {

    static ReleaseLine of(ShelfItem item, RolloutView view, StationTime time) {
        Optional<RolloutTarget> target = item.target();
        return new ReleaseLine(
                item.version().value(),
                target.map(ReleaseLine::value).orElse(""),
                target.isPresent(),
                item.flaw()
                        .map(ShelfFlaw::text)
                        .map(time::say)
                        .orElseGet(() -> item.signed()
                                .map(SignedRelease::release)
                                .map(release -> trusted(release, time))
                                .orElse("")),
                item.signed()
                        .map(signed ->
                                time.say("release.shelf.java", signed.release().java()))
                        .orElse(""),
                target.isPresent() && view.course().map(RolloutCourse::target).equals(target));
    }

    private static String trusted(Release release, StationTime time) {
        return time.say(
                "release.shelf.trusted",
                release.made(),
                time.size(
                        release.files().stream().mapToLong(file -> file.size()).sum()));
    }

    private static String value(RolloutTarget target) {
        return target.version() + " " + target.manifest();
    }
}

package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a person wants a release to be rolled out.
 *
 * @param target a release that the station has found to be the project's
 * @param canary the truck that gets it first
 * @param groups of the roster, in the order in which they get it after that; may be none
 * @param automatic whether the next stage comes by itself
 */
public record RolloutWish(RolloutTarget target, PeerId canary, List<String> groups, boolean automatic) {

    public RolloutWish {
        groups = List.copyOf(new LinkedHashSet<>(groups));
    }

    /**
     * The rollout, if it can be begun. One that goes on already is replaced by that of a newer release only.
     *
     * @param present the rollout that there is
     */
    public Attempt<RolloutCourse> begun(
            Optional<RolloutCourse> present, List<RolloutTruck> fleet, String by, Instant now) {
        if (present.filter(this::isInTheWay).isPresent()) {
            return Attempt.refused(
                    About.RELEASE,
                    Message.of(
                            "release.refused.in_the_way",
                            present.get().target().version().value()));
        }
        Optional<String> unknown = groups.stream()
                .filter(group -> fleet.stream().noneMatch(truck -> isIn(truck, group)))
                .findFirst();
        if (unknown.isPresent()) {
            return Attempt.refused(About.GROUP, Message.of("release.refused.group", unknown.get()));
        }
        return objection(fleet)
                .<Attempt<RolloutCourse>>map(why -> Attempt.refused(About.DEVICE, why))
                .orElseGet(() -> Attempt.made(RolloutCourse.begin(target, canary, groups, automatic, by, now)));
    }

    private boolean isInTheWay(RolloutCourse present) {
        return !present.isOver()
                && !target.version().isNewerThan(present.target().version());
    }

    private static boolean isIn(RolloutTruck truck, String group) {
        return truck.group().toLowerCase(Locale.ROOT).equals(group.toLowerCase(Locale.ROOT));
    }

    /** Why the canary would tell nothing of the release. */
    private Optional<Message> objection(List<RolloutTruck> fleet) {
        Optional<RolloutTruck> chosen =
                fleet.stream().filter(truck -> truck.id().equals(canary)).findFirst();
        if (chosen.isEmpty()) {
            return Optional.of(Message.of("release.refused.canary_unknown"));
        }
        return code(chosen.get()).map(code -> Message.of(code, chosen.get().name()));
    }

    private Optional<String> code(RolloutTruck truck) {
        if (!truck.linked() || truck.word().isEmpty()) {
            return Optional.of("release.refused.canary_not_heard");
        }
        if (!truck.inService()) {
            return Optional.of("release.refused.canary_out");
        }
        if (!truck.getsReleases()) {
            return Optional.of("release.refused.canary_no_folder");
        }
        if (truck.provenWord().isEmpty()) {
            return Optional.of("release.refused.canary_not_signed");
        }
        return truck.provenWord()
                .flatMap(word -> word.release().map(said -> RolloutAnswer.result(said, target)))
                .map(RolloutWish::code)
                .orElse(Optional.of("release.refused.canary_too_old"));
    }

    private static Optional<String> code(RolloutResult result) {
        return switch (result) {
            case HAS_IT, NEWER -> Optional.of("release.refused.canary_has_it");
            case FAILED -> Optional.of("release.refused.canary_failed");
            case UNABLE, CANNOT_TELL, NOT_HEARD, TRYING, WAITING, NOT_YET -> Optional.empty();
        };
    }
}

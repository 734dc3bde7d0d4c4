package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far a rollout has come in the fleet as it is now, and whether it may go on. Pure.
 *
 * @param fleet the trucks that count now; who is taken off the roster, or has another computer, is no longer among them
 */
public record RolloutReach(RolloutCourse course, List<RolloutTruck> fleet) {

    public RolloutReach {
        fleet = List.copyOf(fleet);
    }

    /** What became of it on this truck, as far as the truck itself has said it. */
    public RolloutResult of(RolloutTruck truck) {
        if (!truck.linked() || (truck.word().isEmpty() && answer(truck).isEmpty())) {
            return RolloutResult.NOT_HEARD;
        }
        return answer(truck).map(RolloutAnswer::result).orElse(RolloutResult.CANNOT_TELL);
    }

    /** Its answer, if it was given with the key by which the station knows the truck now. */
    public Optional<RolloutAnswer> answer(RolloutTruck truck) {
        return Optional.ofNullable(course.answers().get(truck.id()))
                .filter(answer -> truck.key().filter(answer.key()::equals).isPresent());
    }

    /** Whether it may install the release, were the rollout not stopped. */
    public boolean includes(RolloutTruck truck) {
        return truck.linked()
                && course.stages().stream().limit(course.reached() + 1L).anyMatch(stage -> stage.includes(truck));
    }

    /** The devices that may install it; of a rollout to everybody those that are known now. */
    public Set<PeerId> devices() {
        return fleet.stream().filter(this::includes).map(RolloutTruck::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The trucks for whose word the rollout waits before it goes on: they may install it, and could. */
    public List<RolloutTruck> awaited() {
        return fleet.stream().filter(this::includes).filter(this::isAwaited).toList();
    }

    private boolean isAwaited(RolloutTruck truck) {
        return truck.inService() && truck.getsReleases() && of(truck) != RolloutResult.NEWER;
    }

    /** Those of them that have not said that they have it. One that can't be reached is just not there yet. */
    public List<RolloutTruck> unconfirmed() {
        return awaited().stream().filter(Predicate.not(this::hasIt)).toList();
    }

    private boolean hasIt(RolloutTruck truck) {
        return of(truck) == RolloutResult.HAS_IT;
    }

    /** Whether the canary is still a truck, and has said that it has it. */
    public boolean isTried() {
        return fleet.stream()
                .anyMatch(truck -> course.stages().get(0).includes(truck) && truck.linked() && hasIt(truck));
    }

    /** Whether nobody is awaited in this very stage. */
    public boolean isStageEmpty() {
        return awaited().stream().noneMatch(course.stage()::includes);
    }

    /** Whether all that are awaited have it, and somebody of this very stage was awaited. */
    public boolean isConfirmed() {
        return isTried() && unconfirmed().isEmpty() && !isStageEmpty();
    }

    /** Whether there is nothing more to do: all that could have it have said that they do. */
    public boolean isDone() {
        return course.isGoing() && course.isLast() && isConfirmed();
    }

    /**
     * To the next stage, since a person wants it.
     *
     * @param unconfirmed also while trucks are awaited; not without the canary
     */
    public Attempt<RolloutCourse> goOn(boolean unconfirmed, Instant now) {
        if (!course.isGoing()) {
            return refused("release.refused.not_going");
        }
        if (course.isLast()) {
            return refused("release.refused.last_stage");
        }
        if (!isTried()) {
            return refused("release.refused.canary_first");
        }
        int missing = unconfirmed().size();
        return missing > 0 && !unconfirmed
                ? Attempt.refused(About.UNCONFIRMED, Message.of("release.refused.unconfirmed", missing))
                : Attempt.made(course.atNextStage(now));
    }

    private static Attempt<RolloutCourse> refused(String code) {
        return Attempt.refused(About.NOTHING_TYPED, Message.of(code));
    }

    /** To the next stage by itself; the rollout as it is where that may not be. */
    public RolloutCourse byItself(Instant now) {
        boolean may = course.isGoing() && course.automatic() && !course.isLast() && isConfirmed();
        return may ? course.atNextStage(now) : course;
    }
}

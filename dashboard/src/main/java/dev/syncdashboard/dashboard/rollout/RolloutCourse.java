package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One release on its way to the trucks. Immutable and pure. No decision depends on a clock: moments are there to be shown.
 *
 * @param stages the canary first, everybody last
 * @param reached which of them the rollout has come to, from 0
 * @param automatic whether the next stage comes by itself
 * @param standing whether trucks may install it now
 * @param by who began it
 * @param since when it came to this stage or standing
 * @param answers what trucks have said of it, in reports that they have signed
 * @param failed the devices that ever failed in it, whatever they said since
 * @param excused those of them that a person knew of when it went on
 */
public record RolloutCourse(
        RolloutTarget target,
        List<Stage> stages,
        int reached,
        boolean automatic,
        Standing standing,
        String by,
        Instant begun,
        Instant since,
        Map<PeerId, RolloutAnswer> answers,
        Set<PeerId> failed,
        Set<PeerId> excused) {

    /** So many trucks on which it fails stop it. */
    public static final int MOST_FAILURES = 3;

    /** Whether trucks may install it. */
    public enum Standing {
        GOING,
        /** By a person. */
        STOPPED,
        /** Since it failed on too many trucks. */
        FAILED,
        /** Since something newer than what the station knows of it was given to the trucks: its data were put back. */
        OUTDATED,
        /** By a person, for good. */
        WITHDRAWN
    }

    /** @throws IllegalArgumentException if the stages don't begin with a canary and end with everybody, or it is at none */
    public RolloutCourse {
        stages = List.copyOf(stages);
        answers = Map.copyOf(answers);
        failed = Set.copyOf(failed);
        excused = Set.copyOf(excused);
        boolean whole = stages.size() >= 2
                && stages.get(0) instanceof Stage.Canary
                && stages.get(stages.size() - 1) instanceof Stage.Everybody;
        if (!whole || reached < 0 || reached >= stages.size()) {
            throw new IllegalArgumentException("at " + reached + " of " + stages);
        }
    }

    /**
     * One that begins with the canary.
     *
     * @param groups of the roster, in the order in which they get it; may be none
     */
    public static RolloutCourse begin(
            RolloutTarget target, PeerId canary, List<String> groups, boolean automatic, String by, Instant now) {
        List<Stage> stages = new ArrayList<>(List.of(new Stage.Canary(canary)));
        groups.forEach(group -> stages.add(new Stage.Group(group)));
        stages.add(new Stage.Everybody());
        return new RolloutCourse(
                target, stages, 0, automatic, Standing.GOING, by, now, now, Map.of(), Set.of(), Set.of());
    }

    public Stage stage() {
        return stages.get(reached);
    }

    public PeerId canary() {
        return ((Stage.Canary) stages.get(0)).device();
    }

    public boolean isLast() {
        return reached == stages.size() - 1;
    }

    public boolean isGoing() {
        return standing == Standing.GOING;
    }

    /** Whether a person can still have it go on. */
    public boolean isOver() {
        return standing == Standing.WITHDRAWN;
    }

    /** How many trucks it has failed on since a person last said that it shall go on. */
    public int failures() {
        return (int) failed.stream().filter(device -> !excused.contains(device)).count();
    }

    /**
     * Takes what the trucks say now. Too many failures stop it at once; a rollout that is over hears no more.
     *
     * @param now for what is shown only
     */
    public RolloutCourse heard(List<RolloutTruck> fleet, Instant now) {
        if (isOver()) {
            return this;
        }
        Map<PeerId, RolloutAnswer> next = new HashMap<>(answers);
        Set<PeerId> fails = new HashSet<>(failed);
        for (RolloutTruck truck : fleet) {
            Optional<AgentWord> word = truck.provenWord();
            if (word.isEmpty()) {
                continue;
            }
            Optional<RolloutAnswer> answer =
                    RolloutAnswer.after(Optional.ofNullable(next.get(truck.id())), word.get(), target);
            answer.ifPresentOrElse(said -> next.put(truck.id(), said), () -> next.remove(truck.id()));
            answer.filter(said -> said.result() == RolloutResult.FAILED).ifPresent(said -> fails.add(truck.id()));
        }
        if (next.equals(answers) && fails.equals(failed)) {
            return this;
        }
        RolloutCourse heard =
                new RolloutCourse(target, stages, reached, automatic, standing, by, begun, since, next, fails, excused);
        return heard.isGoing() && heard.failures() >= MOST_FAILURES ? heard.standing(Standing.FAILED, now) : heard;
    }

    /** Whether both say the same but for when trucks said it last. */
    public boolean saysSame(RolloutCourse other) {
        return with(Map.of()).equals(other.with(Map.of()))
                && answers.keySet().equals(other.answers.keySet())
                && answers.entrySet().stream()
                        .allMatch(answer -> Optional.ofNullable(other.answers.get(answer.getKey()))
                                .filter(answer.getValue()::saysSame)
                                .isPresent());
    }

    private RolloutCourse with(Map<PeerId, RolloutAnswer> others) {
        return new RolloutCourse(
                target, stages, reached, automatic, standing, by, begun, since, others, failed, excused);
    }

    RolloutCourse atNextStage(Instant now) {
        return new RolloutCourse(
                target, stages, reached + 1, automatic, standing, by, begun, now, answers, failed, excused);
    }

    /** From now on nobody installs it; itself if that is so already. */
    public RolloutCourse stopped(Instant now) {
        return isGoing() ? standing(Standing.STOPPED, now) : this;
    }

    /** The station's data are older than what it gave to the trucks. */
    public RolloutCourse outdated(Instant now) {
        return isGoing() ? standing(Standing.OUTDATED, now) : this;
    }

    /** For good; whoever has it keeps it. */
    public RolloutCourse withdrawn(Instant now) {
        return isOver() ? this : standing(Standing.WITHDRAWN, now);
    }

    /** Goes on where it was stopped, in the same stage. Failures until now stop it no more. */
    public RolloutCourse resumed(Instant now) {
        if (isGoing() || isOver()) {
            return this;
        }
        return new RolloutCourse(
                target, stages, reached, automatic, Standing.GOING, by, begun, now, answers, failed, failed);
    }

    /** Whether the next stage is to come by itself. */
    public RolloutCourse automatic(boolean wanted) {
        return new RolloutCourse(target, stages, reached, wanted, standing, by, begun, since, answers, failed, excused);
    }

    private RolloutCourse standing(Standing other, Instant now) {
        return new RolloutCourse(target, stages, reached, automatic, other, by, begun, now, answers, failed, excused);
    }
}

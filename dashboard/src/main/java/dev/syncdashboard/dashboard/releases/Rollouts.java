package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.status.PeerId;
import java.util.List;

/**
 * The releases that the station has, and the one that goes to the trucks. What changes something asks the disk, and takes as
 * long as that. Safe for many threads.
 */
public interface Rollouts {

    /** How it stands; never waits. */
    RolloutView now();

    /**
     * A release as a form names it, which may be gone or another one by now.
     *
     * @param manifest SHA-256 of its manifest, in hex
     */
    record Named(String version, String manifest) {}

    /**
     * Begins a rollout, with one truck.
     *
     * @param groups that follow, one after the other
     * @param automatic whether the next stage comes by itself
     */
    Attempt<RolloutCourse> begin(Named release, PeerId canary, List<String> groups, boolean automatic, Actor who);

    /**
     * To the next stage.
     *
     * @param shown the rollout that the person saw
     * @param reached the stage at which he saw it: who presses twice goes one stage on
     * @param unconfirmed also while trucks have not answered
     */
    Attempt<RolloutCourse> goOn(Named shown, int reached, boolean unconfirmed, Actor who);

    /** Nobody installs it from now on. That counts also where it can't be kept. */
    Attempt<RolloutCourse> stop(Named shown, Actor who);

    /** Goes on where it was stopped. */
    Attempt<RolloutCourse> resume(Named shown, Actor who);

    /** Stops it for good. */
    Attempt<RolloutCourse> withdraw(Named shown, Actor who);

    /** Whether the next stage comes by itself. */
    Attempt<RolloutCourse> automatic(Named shown, boolean wanted, Actor who);
}

package dev.syncdashboard.start;

import dev.syncdashboard.start.FailedRelease.Failure;
import dev.syncdashboard.start.StartState.Kept;
import java.util.Optional;

/** What to do at a start. Decided from the files alone; no clock has a say in it, since a truck's is often wrong. Pure. */
sealed interface StartPlan {

    /** The installed jar runs. */
    record Installed() implements StartPlan {}

    /** A release runs that has shown that it works. */
    record Run(CurrentRelease current) implements StartPlan {}

    /**
     * A release runs that has not shown yet that it works.
     *
     * @param counted what has to be kept before
     */
    record Try(CurrentRelease current, TrialRelease counted) implements StartPlan {}

    /** A release is given up, and what ran before it runs again. */
    record GoBack(CurrentRelease from, Failure why) implements StartPlan {}

    /**
     * Decides.
     *
     * @param installed SHA-256 of the installed jar; empty if that can't be told
     * @param stays whether the program is started to stay: only that is a start that counts
     */
    static StartPlan of(StartState state, Optional<String> installed, boolean stays) {
        if (!(state.current() instanceof Kept.Whole<CurrentRelease> whole)) {
            return new Installed();
        }
        CurrentRelease current = whole.value();
        if (installed.filter(jar -> !jar.equals(current.beside())).isPresent()) {
            // Somebody has installed another one since.
            return new Installed();
        }
        if (state.trial() instanceof Kept.Damaged<TrialRelease>) {
            // Nobody can tell how often it was started: better what is known to work.
            return new GoBack(current, Failure.DID_NOT_START);
        }
        if (state.trial() instanceof Kept.Whole<TrialRelease> trial
                && trial.value().release().isSameAs(current.release())) {
            return inTrial(current, trial.value(), stays);
        }
        return new Run(current);
    }

    private static StartPlan inTrial(CurrentRelease current, TrialRelease trial, boolean stays) {
        if (!stays) {
            return new Run(current);
        }
        return trial.isOver() ? new GoBack(current, Failure.DID_NOT_START) : new Try(current, trial.startedOnceMore());
    }
}

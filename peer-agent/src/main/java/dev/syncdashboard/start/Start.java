package dev.syncdashboard.start;

import dev.syncdashboard.start.FailedRelease.Failure;
import dev.syncdashboard.start.StartState.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One start: reads the files, does what the plan says, and finds the jar that is to run. Fails at nothing. */
final class Start {

    private final ReleaseStore store;
    private final Optional<Path> installedJar;
    private final LongSupplier seconds;
    private final Consumer<String> log;

    /** @param seconds since 1970, by the device's clock; for notes only */
    Start(ReleaseStore store, Optional<Path> installedJar, LongSupplier seconds, Consumer<String> log) {
        this.store = store;
        this.installedJar = installedJar;
        this.seconds = seconds;
        this.log = log;
    }

    /**
     * What runs now.
     *
     * @param release empty: the installed jar
     * @param installed SHA-256 of the installed jar; empty if that can't be told
     * @param trial of which release it has to be watched whether it shows in time that it works
     */
    record Choice(Optional<StagedRelease> release, Optional<String> installed, Optional<OnTrial> trial) {}

    /** A release that was not given up yet. */
    record OnTrial(CurrentRelease current, Duration within) {}

    Choice choose(boolean stays) {
        Optional<String> installed = installedJar.flatMap(JarDigest::ofIfThere);
        StartPlan plan = StartPlan.of(store.state(), installed, stays);
        if (plan instanceof StartPlan.Run run) {
            return new Choice(usable(Optional.of(run.current())), installed, Optional.empty());
        }
        if (plan instanceof StartPlan.GoBack back) {
            return new Choice(goBack(back.from(), back.why()), installed, Optional.empty());
        }
        if (plan instanceof StartPlan.Try attempt) {
            return attempt(attempt, installed);
        }
        return new Choice(Optional.empty(), installed, Optional.empty());
    }

    private Choice attempt(StartPlan.Try attempt, Optional<String> installed) {
        CurrentRelease current = attempt.current();
        if (!isWhole(current.release())) {
            return new Choice(goBack(current, Failure.DID_NOT_START), installed, Optional.empty());
        }
        try {
            store.count(attempt.counted());
        } catch (IOException e) {
            log.accept("The start of " + current.release().version() + " can't be noted, so it is not tried now: " + e);
            return new Choice(before(current), installed, Optional.empty());
        }
        log.accept("Release " + current.release().version() + " is tried, start "
                + attempt.counted().starts() + " of " + TrialRelease.MOST_STARTS + ".");
        return new Choice(
                Optional.of(current.release()),
                installed,
                Optional.of(new OnTrial(current, attempt.counted().within())));
    }

    /** Gives a release up, and says what runs in its place. */
    Optional<StagedRelease> goBack(CurrentRelease from, Failure why) {
        log.accept("Release " + from.release().version() + " does not work here (" + why + "): going back.");
        try {
            store.goBack(from, why, seconds.getAsLong());
        } catch (IOException e) {
            log.accept("That can't be noted: " + e);
        }
        return before(from);
    }

    /** Whether the release that is watched has not shown yet that it works. */
    boolean isStillOnTrial(OnTrial watched) {
        // What can't be read has not shown that it works.
        return store.state().trial() instanceof Kept.Damaged<TrialRelease>
                || store.trial()
                        .filter(trial ->
                                trial.release().isSameAs(watched.current().release()))
                        .isPresent();
    }

    private Optional<StagedRelease> usable(Optional<CurrentRelease> current) {
        return current.map(CurrentRelease::release).filter(this::isWhole).or(() -> current.flatMap(this::before));
    }

    private Optional<StagedRelease> before(CurrentRelease from) {
        return from.before().filter(this::isWhole);
    }

    private boolean isWhole(StagedRelease release) {
        boolean whole = JarDigest.ofIfThere(store.jar(release.version()))
                .filter(release.jar()::equals)
                .isPresent();
        if (!whole) {
            log.accept("The jar of release " + release.version() + " is not what was put there: it is not run.");
        }
        return whole;
    }
}

package dev.syncdashboard.agent.update;

import dev.syncdashboard.agent.power.Power;
import dev.syncdashboard.release.RolloutTrust.Belief;
import dev.syncdashboard.start.FailedRelease;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.start.TrialRelease;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known at one moment.
 *
 * @param trial what has not shown yet that it works
 * @param device this one
 * @param report the last one that was put in place
 * @param java the feature version of Java that runs here
 * @param found looks for the release; takes long where its files have changed
 * @param power asks the system; takes long
 */
record UpdateFacts(
        UpdateSettings settings,
        Belief belief,
        Optional<TrialRelease> trial,
        List<FailedRelease> failed,
        PeerId device,
        Optional<StatusReport> report,
        int java,
        Supplier<FoundRelease> found,
        Supplier<Power> power) {

    /** Whether what runs has not shown yet that it works. */
    boolean isOnTrial() {
        return trial.isPresent() && runs(trial.get().release().manifest());
    }

    /** Whether this very program is the release with this manifest. */
    boolean runs(String manifest) {
        return runningManifest().filter(manifest::equals).isPresent();
    }

    /** Of the release that runs; empty if that is the installed jar. */
    Optional<String> runningManifest() {
        return settings.started().flatMap(StartedProgram::running);
    }
}

package dev.syncdashboard.agent.update;

import dev.syncdashboard.agent.power.Power;
import dev.syncdashboard.release.Release;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutTrust.RolloutFlaw;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.start.FailedRelease;
import dev.syncdashboard.start.FailedRelease.Failure;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import dev.syncdashboard.status.StatusReport;
import java.util.Optional;

/** What to do about the release that the station wants, and what to say of it. Pure. */
final class UpdateRule {

    private UpdateRule() {}

    /**
     * What came out.
     *
     * @param manifest of the release that it is about; empty where it is about none
     * @param install what is to be installed now; empty in all other cases
     */
    record Outcome(
            ReleaseState state,
            Optional<ReleaseReason> reason,
            Optional<ReleaseVersion> wanted,
            Optional<String> manifest,
            Optional<SignedRelease> install) {

        static Outcome of(ReleaseState state, Optional<ReleaseReason> reason, Optional<ReleaseVersion> wanted) {
            return new Outcome(state, reason, wanted, Optional.empty(), Optional.empty());
        }

        Outcome about(Optional<String> release) {
            return new Outcome(state, reason, wanted, release, install);
        }
    }

    static Outcome decide(UpdateFacts facts) {
        if (facts.settings().station().isEmpty()) {
            return Outcome.of(ReleaseState.WAITING, Optional.of(ReleaseReason.NO_STATION_KEY), Optional.empty());
        }
        Optional<ReleaseReason> flaw = facts.belief().flaw().map(UpdateRule::reason);
        if (facts.belief().newest().isEmpty()) {
            ReleaseState state = facts.isOnTrial() ? ReleaseState.TRYING : ReleaseState.CURRENT;
            return Outcome.of(flaw.isPresent() ? ReleaseState.REFUSED : state, flaw, Optional.empty());
        }
        Rollout rollout = facts.belief().newest().get();
        boolean runsIt = rollout.version().equals(facts.settings().running());
        return runsIt
                ? running(facts, rollout, flaw)
                : wanted(facts, rollout).about(Optional.of(rollout.manifest().toString()));
    }

    private static ReleaseReason reason(RolloutFlaw flaw) {
        return switch (flaw) {
            case FORGED -> ReleaseReason.ROLLOUT_FORGED;
            case REPLAYED -> ReleaseReason.ROLLOUT_REPLAYED;
        };
    }

    private static Outcome running(UpdateFacts facts, Rollout rollout, Optional<ReleaseReason> flaw) {
        Optional<ReleaseVersion> version = Optional.of(rollout.version());
        Optional<String> manifest = facts.runningManifest();
        if (facts.isOnTrial()) {
            return Outcome.of(ReleaseState.TRYING, flaw, version).about(manifest);
        }
        if (manifest.isEmpty()) {
            return Outcome.of(ReleaseState.CURRENT, flaw, version);
        }
        return facts.runs(rollout.manifest().toString())
                ? Outcome.of(ReleaseState.CONFIRMED, flaw, version).about(manifest)
                : Outcome.of(ReleaseState.REFUSED, Optional.of(ReleaseReason.OTHER_CONTENT), version)
                        .about(Optional.of(rollout.manifest().toString()));
    }

    private static Outcome wanted(UpdateFacts facts, Rollout rollout) {
        Optional<ReleaseVersion> version = Optional.of(rollout.version());
        if (facts.isOnTrial()) {
            // One after the other: what it goes back to must be known to work.
            return Outcome.of(ReleaseState.TRYING, Optional.empty(), version);
        }
        if (facts.runs(rollout.manifest().toString())) {
            // It calls itself otherwise than its manifest: to install it again would give the same again.
            return Outcome.of(ReleaseState.REFUSED, Optional.of(ReleaseReason.OTHER_CONTENT), version);
        }
        Optional<FailedRelease> failed = facts.failed().stream()
                .filter(each -> each.manifest().equals(rollout.manifest().toString()))
                .findFirst();
        if (failed.isPresent()) {
            return Outcome.of(
                    ReleaseState.WENT_BACK, Optional.of(reason(failed.get().why())), version);
        }
        if (!rollout.version().isNewerThan(facts.settings().running())) {
            return Outcome.of(ReleaseState.REFUSED, Optional.of(ReleaseReason.DOWNGRADE), version);
        }
        return unready(facts, rollout)
                .map(why -> waiting(why, version))
                .orElseGet(() -> found(facts, rollout, version));
    }

    private static ReleaseReason reason(Failure failure) {
        return switch (failure) {
            case DID_NOT_START -> ReleaseReason.DID_NOT_START;
            case DID_NOT_REPORT -> ReleaseReason.DID_NOT_REPORT;
        };
    }

    private static Outcome waiting(ReleaseReason why, Optional<ReleaseVersion> version) {
        return Outcome.of(ReleaseState.WAITING, Optional.of(why), version);
    }

    /** Why nothing is even looked for. */
    private static Optional<ReleaseReason> unready(UpdateFacts facts, Rollout rollout) {
        if (!facts.settings().on()) {
            return Optional.of(ReleaseReason.SWITCHED_OFF);
        }
        if (facts.settings().started().flatMap(started -> started.installed()).isEmpty()) {
            return Optional.of(ReleaseReason.NO_STARTER);
        }
        if (rollout.stopped()) {
            return Optional.of(ReleaseReason.STOPPED);
        }
        return rollout.isFor(facts.device()) ? Optional.empty() : Optional.of(ReleaseReason.NOT_ITS_TURN);
    }

    private static Outcome found(UpdateFacts facts, Rollout rollout, Optional<ReleaseVersion> version) {
        if (facts.settings().project().isEmpty()) {
            return Outcome.of(ReleaseState.REFUSED, Optional.of(ReleaseReason.NO_PROJECT_KEY), version);
        }
        FoundRelease found = facts.found().get();
        if (found instanceof FoundRelease.Unusable unusable) {
            return Outcome.of(ReleaseState.REFUSED, Optional.of(unusable.why()), version);
        }
        if (!(found instanceof FoundRelease.Ready ready)) {
            return waiting(ReleaseReason.ARRIVING, version);
        }
        Release release = ready.release().release();
        if (release.java() > facts.java()) {
            return Outcome.of(ReleaseState.REFUSED, Optional.of(ReleaseReason.NEEDS_JAVA), version);
        }
        Optional<ReleaseReason> not = notNow(facts, rollout);
        return not.map(why -> waiting(why, version))
                .orElseGet(() -> new Outcome(
                        ReleaseState.WAITING,
                        Optional.empty(),
                        version,
                        Optional.empty(),
                        Optional.of(ready.release())));
    }

    private static Optional<ReleaseReason> notNow(UpdateFacts facts, Rollout rollout) {
        return facts.report()
                .map(UpdateRule::incomplete)
                .orElse(Optional.of(ReleaseReason.COMPLETENESS_UNKNOWN))
                .or(() -> onBattery(facts.power().get(), rollout.battery()));
    }

    /** Of all folders the worst. */
    private static Optional<ReleaseReason> incomplete(StatusReport report) {
        boolean furtherIncomplete = report.further().stream()
                .anyMatch(
                        each -> each.claim().complete().filter(whole -> !whole).isPresent());
        if (report.saysIncomplete() || furtherIncomplete) {
            return Optional.of(
                    report.problemsOfTheContent().isEmpty()
                            ? ReleaseReason.FILES_ARRIVING
                            : ReleaseReason.NOT_COMPLETE);
        }
        boolean known = report.complete().isPresent()
                && report.further().stream()
                        .allMatch(each -> each.claim().complete().isPresent());
        return known ? Optional.empty() : Optional.of(ReleaseReason.COMPLETENESS_UNKNOWN);
    }

    private static Optional<ReleaseReason> onBattery(Power power, int limit) {
        if (power instanceof Power.Unknown) {
            return Optional.of(ReleaseReason.BATTERY_UNKNOWN);
        }
        boolean low = power instanceof Power.Battery battery && battery.percent() < limit;
        return low ? Optional.of(ReleaseReason.BATTERY) : Optional.empty();
    }
}

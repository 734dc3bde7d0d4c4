package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.history.Kept;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.Sighting;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of the station's own side. Immutable and pure: each thing that happens gives a new one.
 *
 * @param started when the dashboard began to look
 * @param look the last answer of the engine, good or not
 * @param hashAt when the engine last gave a hash of a running folder, be it before the start
 * @param okSince since when verdicts can be made without a break
 * @param failure why the last try failed; empty if it did not
 */
record StationMemory(
        StationHistory history,
        Instant started,
        Optional<StationLook> look,
        Optional<Instant> hashAt,
        Optional<Instant> okSince,
        Optional<StationFailure> failure) {

    static StationMemory begin(Instant now) {
        return new StationMemory(
                StationHistory.EMPTY, now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was known before the start has been read. */
    StationMemory precededBy(Kept kept) {
        return new StationMemory(
                history.precededBy(kept.station()), started, look, hashAt.or(kept::lastLook), okSince, failure);
    }

    StationMemory looked(StationLook newer, Limits limits) {
        if (newer.problem().isPresent()) {
            return new StationMemory(history, started, Optional.of(newer), hashAt, okSince, Optional.empty());
        }
        StationHistory grown = history.seen(newer.activity().hash().orElseThrow(), newer.at(), hashAt)
                .settled(newer.at(), limits.settle());
        Optional<Instant> since = canCheck(newer.at(), limits) ? okSince : Optional.of(newer.at());
        return new StationMemory(grown, started, Optional.of(newer), Optional.of(newer.at()), since, Optional.empty());
    }

    StationMemory failed(StationFailure newer) {
        return new StationMemory(history, started, look, hashAt, okSince, Optional.of(newer));
    }

    /** Time has passed, and the station is known to have had its hash all the while. */
    StationMemory settled(Limits limits) {
        return hashAt.map(at -> with(history.settled(at, limits.settle()))).orElse(this);
    }

    StationMemory listed(int number, FileChanges changes) {
        return with(history.withChanges(number, changes));
    }

    StationMemory titled(int number, Optional<String> title) {
        return with(history.withTitle(number, title));
    }

    /** The same on a clock that was set; the order of moments must stay. */
    StationMemory moved(UnaryOperator<Instant> move) {
        return new StationMemory(
                history.moved(move), move.apply(started), look, hashAt.map(move), okSince.map(move), failure);
    }

    private StationMemory with(StationHistory other) {
        return other.equals(history) ? this : new StationMemory(other, started, look, hashAt, okSince, failure);
    }

    /** Whether the engine can be taken at its word now: it gave a hash lately and does not say that the folder rests. */
    boolean canCheck(Instant now, Limits limits) {
        boolean rests = failure.filter(StationFailure::folderMissing).isPresent()
                || look.filter(StationLook::folderRuns).isEmpty();
        return !rests
                && hashAt.filter(at -> !at.plus(limits.cannotCheckAfter()).isBefore(now))
                        // A moment in the future is none, or an engine that is gone would be believed until then.
                        .filter(at -> !at.isAfter(now.plus(limits.cannotCheckAfter())))
                        .isPresent();
    }

    StationStatus status(Instant now, Limits limits, Optional<String> reportsProblem, Optional<String> historyProblem) {
        boolean canCheck = canCheck(now, limits);
        return new StationStatus(
                canCheck,
                canCheck ? okSince.orElse(started) : hashAt.orElse(started),
                canCheck ? look.flatMap(StationLook::syncAdvice) : Optional.of(whyNot()),
                look.map(last -> Names.device(last.identity().deviceName())).orElse(""),
                look.map(last -> Names.device(last.syncFolder().name())).orElse(""),
                look.flatMap(last -> last.activity().contactLag()),
                history.current().map(Sighting::hash),
                history.latest(),
                history.posting(),
                reportsProblem.or(() -> look.flatMap(StationLook::statusProblem)),
                historyProblem,
                look.map(StationLook::settings).orElse(List.of()),
                OwnSide.WELL);
    }

    private String whyNot() {
        return failure.map(StationFailure::problem)
                .or(() -> look.flatMap(StationLook::problem))
                .orElse(
                        look.isPresent()
                                ? "The sync engine does not answer."
                                : "The sync engine has not been reached yet.");
    }
}

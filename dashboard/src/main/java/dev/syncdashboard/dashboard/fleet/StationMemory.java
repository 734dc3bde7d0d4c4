package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is known of the station's own side. Immutable and pure: each thing that happens gives a new one.
 *
 * @param started when the dashboard began to look
 * @param look the last answer of the engine, good or not
 * @param hashAt when the hash of a running folder was last confirmed, be it before the start; one that is only given again
 *     is not
 * @param okSince since when verdicts can be made without a break
 * @param failure why the last try failed; empty if it did not
 * @param newer which files on the disk the engine has not noticed, by its last answer
 * @param listing what keeps the files of the version from being listed, or what was found wrong with them
 */
record StationMemory(
        StationHistory history,
        Instant started,
        Optional<StationLook> look,
        Optional<Instant> hashAt,
        Optional<Instant> okSince,
        Optional<StationFailure> failure,
        Optional<StationSays> newer,
        Optional<StationSays> listing) {

    static StationMemory begin(Instant now) {
        return new StationMemory(
                StationHistory.EMPTY,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What was known before the start has been read. */
    StationMemory precededBy(KeptFolder kept) {
        return new StationMemory(
                history.precededBy(kept.station()),
                started,
                look,
                hashAt.or(kept::lastLook),
                okSince,
                failure,
                newer,
                listing);
    }

    StationMemory looked(StationLook now, Limits limits) {
        Optional<StationSays> unnoticed = now.newer().map(says -> says.after(newer));
        if (now.problem().isPresent() || now.activity().unconfirmed().isPresent()) {
            // Its hash is what it was, or means nothing: neither news nor a confirmation.
            return new StationMemory(
                    history, started, Optional.of(now), hashAt, okSince, Optional.empty(), unnoticed, listing);
        }
        StationHistory grown =
                history.seen(now.version().orElseThrow(), now.at(), hashAt).settled(now.at(), limits.settle());
        Optional<Instant> since = canCheck(now.at(), limits) ? okSince : Optional.of(now.at());
        return new StationMemory(
                grown, started, Optional.of(now), Optional.of(now.at()), since, Optional.empty(), unnoticed, listing);
    }

    /** What was found when the station's files were read for their list; empty if nothing is wrong with them. */
    StationMemory found(Optional<StationSays> wrong) {
        return new StationMemory(
                history, started, look, hashAt, okSince, failure, newer, wrong.map(says -> says.after(listing)));
    }

    StationMemory failed(StationFailure why) {
        return new StationMemory(history, started, look, hashAt, okSince, Optional.of(why), newer, listing);
    }

    /** Time has passed, and the station is known to have had its hash all the while. */
    StationMemory settled(Limits limits) {
        return hashAt.map(at -> with(history.settled(at, limits.settle()))).orElse(this);
    }

    StationMemory listed(int number, FileChanges changes) {
        return with(history.withChanges(number, changes));
    }

    StationMemory published(FolderHash version, StationList list) {
        StationHistory listed = history;
        for (Update update : history.updates()) {
            // A version that came back had lists of the same files before, maybe given out before the start.
            if (update.hash().equals(version)) {
                listed = listed.withList(version, update.number(), list.identityAs(update.number()));
            }
        }
        return with(listed.withList(version, list.head().update(), list.identity()));
    }

    StationMemory titled(int number, Optional<String> title) {
        return with(history.withTitle(number, title));
    }

    /** The same on a clock that was set; the order of moments must stay. */
    StationMemory moved(UnaryOperator<Instant> move) {
        return new StationMemory(
                history.moved(move),
                move.apply(started),
                look,
                hashAt.map(move),
                okSince.map(move),
                failure,
                newer,
                listing);
    }

    private StationMemory with(StationHistory other) {
        return other.equals(history)
                ? this
                : new StationMemory(other, started, look, hashAt, okSince, failure, newer, listing);
    }

    /** Whether the engine has answered since the start, or failed to. */
    boolean wasHeard() {
        return look.isPresent() || failure.isPresent();
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

    StationStatus status(
            Instant now, Limits limits, Optional<Message> reportsProblem, Optional<Message> historyProblem) {
        boolean canCheck = canCheck(now, limits);
        List<StationSays> says = says(canCheck, now, limits);
        return new StationStatus(
                canCheck,
                canCheck ? okSince.orElse(started) : hashAt.orElse(started),
                canCheck ? look.flatMap(StationLook::syncAdvice).map(StationProblem::of) : Optional.of(whyNot()),
                look.map(last -> Names.device(last.identity().deviceName())).orElse(""),
                look.map(last -> Names.device(last.syncFolder().name())).orElse(""),
                look.flatMap(last -> last.activity().contactLag()),
                history.current().map(Sighting::hash),
                history.latest(),
                history.posting(),
                reportsProblem.or(() -> look.flatMap(StationLook::statusProblem)),
                historyProblem,
                look.map(StationLook::settings).orElse(List.of()),
                says,
                OwnSide.WELL);
    }

    /** Its own trouble with its files; what keeps it from checking comes first, what will pass by itself is not said. */
    private List<StationSays> says(boolean canCheck, Instant now, Limits limits) {
        boolean answers =
                failure.isEmpty() && look.filter(StationLook::folderRuns).isPresent();
        Optional<StationSays> unknown =
                look.filter(last -> answers && !canCheck).flatMap(last -> last.unknown(hashAt.orElse(started)));
        boolean unknownVersion = look.filter(last -> last.version().isEmpty()).isPresent();
        Optional<StationSays> late = newer.filter(says -> answers)
                .filter(says -> (unknownVersion && !canCheck)
                        || !says.since().plus(noticesWithin(limits)).isAfter(now));
        Optional<StationSays> unlisted = listing.filter(says -> answers && unknown.isEmpty() && late.isEmpty())
                .filter(says -> says.code().equals(StationSays.LIST_REPLACED)
                        || !says.since().plus(limits.cannotCheckAfter()).isAfter(now));
        return Stream.of(unknown, late, unlisted).flatMap(Optional::stream).toList();
    }

    /** So long an engine may take to notice a file: it gathers what changes, and longer while that goes on. */
    private static Duration noticesWithin(Limits limits) {
        return limits.cannotCheckAfter().multipliedBy(2);
    }

    private StationProblem whyNot() {
        return failure.map(StationFailure::problem)
                .orElseGet(() -> StationProblem.of(look.flatMap(StationLook::problem)
                        .or(() -> look.flatMap(last -> last.unknown(started)).map(StationSays::text))
                        .orElse(Message.of(look.isPresent() ? "station.not_answering" : "station.not_reached"))));
    }
}

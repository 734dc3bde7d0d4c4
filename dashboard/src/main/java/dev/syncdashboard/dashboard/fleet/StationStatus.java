package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The station's own side.
 *
 * @param canCheck false: every verdict is frozen as it was at {@code since}
 * @param since since when it can, or can't, be checked
 * @param problem why it can't be checked; or, if it can, what is wrong all the same besides what it {@code says}
 * @param name the station's device name; empty until the engine was first asked
 * @param folder the Sync folder's name; empty until the engine was first asked
 * @param contactLag how long at most its engine may take a truck that is gone for one in contact; empty if nobody knows
 * @param hash what the station has now
 * @param update the newest numbered update
 * @param posting the station has a newer version that has not stood long enough to be numbered
 * @param reportsProblem in whole sentences, what is wrong with the Status folder, if anything
 * @param historyProblem in whole sentences, why the history is not kept as it should be, if so
 * @param settings in whole sentences, which settings of the sync engine should be otherwise though they work, for who
 *     sets up the station; as they were when the engine last answered
 * @param says its own trouble with its files, most important first
 * @param own what is wrong with this program or this computer themselves
 */
public record StationStatus(
        boolean canCheck,
        Instant since,
        Optional<StationProblem> problem,
        String name,
        String folder,
        Optional<Duration> contactLag,
        Optional<FolderHash> hash,
        Optional<Update> update,
        boolean posting,
        Optional<Message> reportsProblem,
        Optional<Message> historyProblem,
        List<Message> settings,
        List<StationSays> says,
        OwnSide own) {

    public StationStatus {
        settings = List.copyOf(settings);
        says = List.copyOf(says);
    }

    StationStatus with(OwnSide other) {
        return with(canCheck, since, problem, other);
    }

    /** All that is to be said of it, in whole sentences, for where no moment is told. */
    public Optional<Message> allProblems() {
        Stream<Message> before = canCheck ? says.stream().map(StationSays::text) : Stream.empty();
        return Message.sentences(Stream.concat(before, problem.map(StationProblem::whole).stream()));
    }

    /** Why it can't be checked. */
    public StationProblem whyNot() {
        return problem.orElseGet(() -> StationProblem.of(Message.of("station.not_answering")));
    }

    /** The same, but no verdict can be made; what was said before stays. */
    StationStatus cannotCheck(Instant from, Message why) {
        return with(false, canCheck ? from : since, Optional.of(StationProblem.of(why)), own);
    }

    private StationStatus with(boolean canIt, Instant from, Optional<StationProblem> why, OwnSide other) {
        return new StationStatus(
                canIt,
                from,
                why,
                name,
                folder,
                contactLag,
                hash,
                update,
                posting,
                reportsProblem,
                historyProblem,
                settings,
                says,
                other);
    }
}

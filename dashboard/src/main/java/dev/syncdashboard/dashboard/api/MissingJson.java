package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.Lack;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen to a truck's files until it has the newest update.
 *
 * @param update the number of the update that its last report names
 * @param newest the number of the newest update
 * @param incomplete whether files, or parts of files, of the version that its report names are missing or different too;
 *     they are not among {@code files}
 * @param why in words, why the files are not known; null where they are
 * @param files null where they are not known
 */
record MissingJson(
        @Nullable Integer update,
        @Nullable Integer newest,
        boolean incomplete,
        @Nullable String why,
        @Nullable FilesJson files) {

    /** @param between what updates changed together */
    static MissingJson of(
            PeerStatus peer, Board fleet, Function<List<Update>, HistoryAnswer<Optional<FileChanges>>> between) {
        Lack lack = Lack.of(peer, fleet);
        Integer update = peer.has().map(Update::number).orElse(null);
        Integer newest = fleet.station().update().map(Update::number).orElse(null);
        boolean incomplete = lack.parts() != Lack.Parts.NONE;
        if (lack.files() instanceof Lack.Unknown unknown) {
            return new MissingJson(update, newest, incomplete, why(unknown.why(), lack.parts(), update), null);
        }
        Optional<FileChanges> files = lack.files() instanceof Lack.Updates updates
                ? between.apply(updates.lacking()).either(known -> known, why -> {
                    throw ApiRefusal.historyNotReadable(why);
                })
                : Optional.of(FileChanges.NONE);
        return files.map(known -> new MissingJson(update, newest, incomplete, null, FilesJson.of(known)))
                .orElseGet(() -> new MissingJson(update, newest, incomplete, notListed(update), null));
    }

    private static String why(Lack.Why why, Lack.Parts parts, @Nullable Integer update) {
        return switch (why) {
            case NEVER_REPORTED -> "It never said which files it has.";
            case NO_UPDATE_NAMED -> parts(parts, "Its report names no numbered version.");
            case NO_LATER_UPDATE -> parts(parts, "It lacks only a version that is being posted and has no number yet.");
            case NOT_KEPT, NOT_LISTED -> notListed(update);
            case TOO_MANY -> "The updates that it lacks changed too many files.";
        };
    }

    private static String parts(Lack.Parts parts, String otherwise) {
        String some = "Some files or parts of files have not arrived; ";
        return switch (parts) {
            case NAMED -> some + "its own check names them.";
            case UNNAMED -> some + "its report does not say which.";
            case NONE -> otherwise;
        };
    }

    private static String notListed(@Nullable Integer update) {
        return "The files of the updates after #" + update + " were not all listed, or are no longer kept.";
    }
}

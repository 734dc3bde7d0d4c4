package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.delivery.Lack;
import dev.syncdashboard.dashboard.delivery.Lack.Parts;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.FileGroup;
import dev.syncdashboard.dashboard.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that lie between a truck and the newest update, in words. Those that its own check names stand in
 * {@link OwnCheck}.
 *
 * @param title "Missing or different files" or, for a truck out of contact, the same "when last heard"
 * @param total "Missing updates #41, #42: 7 files, 12.3 MB.", or empty
 * @param note what else there is to say, or empty
 */
record MissingCard(String title, String total, String note, List<FileGroup> groups) {

    private static final int MOST_NUMBERS = 5;
    private static final String TITLE = "Missing or different files";
    private static final String NO_UPDATE = "No update is missing, as last reported.";
    private static final String NOT_THERE = "The history does not have the files of all these updates.";
    private static final String POSTING =
            "The files of the update that is being posted are listed once it has its number.";

    /** @param files what updates changed together */
    static MissingCard of(
            PeerStatus peer, Board fleet, Function<List<Update>, HistoryAnswer<Optional<FileChanges>>> files) {
        boolean heard = peer.facts().report().isPresent();
        String title = heard && peer.verdict().lastKnown() ? TITLE + " when last heard" : TITLE;
        Lack lack = Lack.of(peer, fleet);
        if (lack.files() instanceof Lack.Nothing) {
            return new MissingCard(title, "", "None.", List.of());
        }
        if (lack.files() instanceof Lack.Unknown unknown) {
            return new MissingCard(title, "", unknown(unknown, lack, peer), List.of());
        }
        Lack.Updates updates = (Lack.Updates) lack.files();
        String which = named(updates.lacking());
        String onTop = onTop(lack, peer);
        Function<String, MissingCard> notNow = why -> new MissingCard(
                title, "", joined("The files of " + which + " can't be listed now. " + why, onTop), List.of());
        return files.apply(updates.lacking())
                .either(
                        known -> known.map(changes -> new MissingCard(
                                        title,
                                        "Missing " + which + ": " + total(changes) + ".",
                                        onTop,
                                        FileGroup.toDo(changes)))
                                .orElseGet(() -> notNow.apply(NOT_THERE)),
                        notNow);
    }

    private static String unknown(Lack.Unknown unknown, Lack lack, PeerStatus peer) {
        String onTop = onTop(lack, peer);
        return switch (unknown.why()) {
            case NEVER_REPORTED -> "It has never reported.";
            case NO_UPDATE_NAMED ->
                switch (lack.parts()) {
                    case NAMED -> "";
                    case UNNAMED -> parts("Some files");
                    case NONE -> "We don't know which files are missing.";
                };
            case NO_LATER_UPDATE -> onTop.isEmpty() && lack.parts() == Parts.NONE ? NO_UPDATE : onTop;
            case NOT_KEPT ->
                joined("Not all updates after #" + number(peer) + " are kept, so we don't know their files.", onTop);
            case NOT_LISTED -> joined("The files of " + named(unknown.updates()) + " have not been listed.", onTop);
            case TOO_MANY -> joined(tooMany(unknown), onTop);
        };
    }

    private static String tooMany(Lack.Unknown unknown) {
        return String.format(
                Locale.ENGLISH,
                "%s changed %,d files, counted once for each update. That is too many to list here.",
                capital(named(unknown.updates())),
                unknown.changed());
    }

    /** What is missing besides the files of whole updates. */
    private static String onTop(Lack lack, PeerStatus peer) {
        String parts = lack.parts() == Parts.UNNAMED ? parts("Some files of update #" + number(peer)) : "";
        return joined(parts, lack.posting() ? POSTING : "");
    }

    private static int number(PeerStatus peer) {
        return peer.has().map(Update::number).orElse(0);
    }

    private static String parts(String which) {
        return which + " are incomplete; the report doesn't say which.";
    }

    /** "7 files, 12.3 MB; 2 files to remove". */
    private static String total(FileChanges changes) {
        int files = changes.added().size() + changes.changed().size();
        int removed = changes.removed().size();
        if (files == 0 && removed == 0) {
            return "no file, since the same ones came back";
        }
        long bytes = Stream.of(changes.added(), changes.changed())
                .flatMap(List::stream)
                .mapToLong(FileEntry::size)
                .sum();
        String toCome = Words.count(files, "file") + ", " + Words.size(bytes);
        String toGo = Words.count(removed, "file") + " to remove";
        if (files == 0) {
            return toGo;
        }
        return removed == 0 ? toCome : toCome + "; " + toGo;
    }

    /** "update #42", "updates #40, #41 and 3 more". */
    private static String named(List<Update> updates) {
        List<String> numbers =
                updates.stream().map(update -> "#" + update.number()).toList();
        return (updates.size() == 1 ? "update " : "updates ") + Words.list(numbers, MOST_NUMBERS);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }
}

package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.Found;
import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.dashboard.web.FileGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The files that lie between a truck and the newest update.
 *
 * @param title "What it lacks" or, for a truck out of contact, "What it lacked when last heard"
 * @param total "Updates #41 and #42: 7 files, 12.3 MB to come.", or empty
 * @param note what else there is to say, or empty
 */
record Missing(String title, String total, String note, List<FileGroup> groups) {

    /** More would take a page too long to read and put together. */
    private static final long MOST_FILES = 300_000;

    private static final int MOST_NUMBERS = 5;
    private static final String SOME = "Some files or parts of files; ";
    private static final String NOTHING_NUMBERED = "No file of a numbered update.";
    private static final String POSTING =
            "The files of the version that is being posted are listed once it has its number.";

    static Missing of(PeerStatus peer, FleetSnapshot fleet, Function<List<Update>, Found<Lack>> files) {
        boolean heard = peer.facts().report().isPresent();
        String title = heard && peer.verdict().lastKnown() ? "What it lacked when last heard" : "What it lacks";
        if (peer.verdict().state() == PeerState.UP_TO_DATE) {
            return only(title, "Nothing.");
        }
        if (peer.facts().report().isEmpty()) {
            return only(title, "It never said which files it has.");
        }
        String parts = peer.lacksBytes() || peer.namesLackedFiles() ? SOME + which(peer) : "";
        if (peer.has().isEmpty()) {
            return only(title, parts.isEmpty() ? "That can't be said: its report names no numbered version." : parts);
        }
        Update has = peer.has().get();
        List<Update> lacking = fleet.updates().stream()
                .filter(update -> update.number() > has.number())
                .toList();
        String posting = fleet.station().posting() ? POSTING : "";
        if (lacking.isEmpty()) {
            return only(title, parts.isEmpty() && posting.isEmpty() ? NOTHING_NUMBERED : joined(parts, posting));
        }
        String also = parts.isEmpty() ? "" : "Of #" + has.number() + ": s" + parts.substring(1);
        return since(new Missing(title, "", joined(also, posting), List.of()), has.number(), lacking, files);
    }

    private static String which(PeerStatus peer) {
        return peer.namesLackedFiles()
                ? peer.check().map(LackedNames::of).orElse("")
                : "its report does not say which.";
    }

    private static Missing since(
            Missing rest, int has, List<Update> lacking, Function<List<Update>, Found<Lack>> files) {
        if (lacking.get(0).number() != has + 1 || lacking.size() != last(lacking) - has) {
            return rest.with("Not all updates after #" + has + " are kept, so their files can't be told.");
        }
        List<Update> unlisted = lacking.stream()
                .filter(update -> update.changedFiles().isEmpty())
                .toList();
        if (!unlisted.isEmpty()) {
            return rest.with("The files of " + named(unlisted) + " have not been listed, so they can't be told.");
        }
        long changed = lacking.stream()
                .mapToLong(update -> update.changedFiles().orElse(0))
                .sum();
        if (changed > MOST_FILES) {
            return rest.with(String.format(
                    Locale.ENGLISH,
                    "%s changed %,d files, counted once for each update. That is too many to list here.",
                    capital(named(lacking)),
                    changed));
        }
        return files.apply(lacking)
                .either(
                        lack -> new Missing(
                                rest.title,
                                capital(named(lacking)) + ": " + lack.total() + ".",
                                rest.note,
                                lack.groups()),
                        why -> rest.with("The files of " + named(lacking) + " can't be told now. " + why));
    }

    private Missing with(String first) {
        return new Missing(title, total, joined(first, note), groups);
    }

    private static Missing only(String title, String note) {
        return new Missing(title, "", note, List.of());
    }

    private static int last(List<Update> updates) {
        return updates.get(updates.size() - 1).number();
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

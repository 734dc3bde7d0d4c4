package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.Found;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.FileGroup;
import dev.syncdashboard.dashboard.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The files that lie between a truck and the newest update. Those that its own check names stand in {@link OwnCheck}.
 *
 * @param title "Missing or different files" or, for a truck out of contact, the same "when last heard"
 * @param total "Missing updates #41, #42: 7 files, 12.3 MB.", or empty
 * @param note what else there is to say, or empty
 */
record Missing(String title, String total, String note, List<FileGroup> groups) {

    /** More would take a page too long to read and put together. */
    private static final long MOST_FILES = 300_000;

    private static final int MOST_NUMBERS = 5;
    private static final String TITLE = "Missing or different files";
    private static final String NO_UPDATE = "No update is missing, as last reported.";
    private static final String POSTING =
            "The files of the update that is being posted are listed once it has its number.";

    /** @param named its own check names files */
    static Missing of(PeerStatus peer, boolean named, Board fleet, Function<List<Update>, Found<Lack>> files) {
        boolean heard = peer.facts().report().isPresent();
        String title = heard && peer.verdict().lastKnown() ? TITLE + " when last heard" : TITLE;
        if (peer.verdict().state() == PeerState.UP_TO_DATE) {
            return only(title, "None.");
        }
        if (!heard) {
            return only(title, "It has never reported.");
        }
        if (peer.has().isEmpty()) {
            String unknown = named ? "" : "We don't know which files are missing.";
            return only(title, peer.lacksBytes() && !named ? parts("Some files") : unknown);
        }
        Update has = peer.has().get();
        List<Update> lacking = fleet.updates().stream()
                .filter(update -> update.number() > has.number())
                .toList();
        String parts = peer.lacksBytes() && !named ? parts("Some files of update #" + has.number()) : "";
        String note = joined(parts, fleet.station().posting() ? POSTING : "");
        return lacking.isEmpty()
                ? only(title, note.isEmpty() && !named ? NO_UPDATE : note)
                : since(new Missing(title, "", note, List.of()), has.number(), lacking, files);
    }

    private static String parts(String which) {
        return which + " are incomplete; the report doesn't say which.";
    }

    private static Missing since(
            Missing rest, int has, List<Update> lacking, Function<List<Update>, Found<Lack>> files) {
        if (lacking.get(0).number() != has + 1 || lacking.size() != last(lacking) - has) {
            return rest.with("Not all updates after #" + has + " are kept, so we don't know their files.");
        }
        List<Update> unlisted = lacking.stream()
                .filter(update -> update.changedFiles().isEmpty())
                .toList();
        if (!unlisted.isEmpty()) {
            return rest.with("The files of " + named(unlisted) + " have not been listed.");
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
                                "Missing " + named(lacking) + ": " + lack.total() + ".",
                                rest.note,
                                lack.groups()),
                        why -> rest.with("The files of " + named(lacking) + " can't be listed now. " + why));
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

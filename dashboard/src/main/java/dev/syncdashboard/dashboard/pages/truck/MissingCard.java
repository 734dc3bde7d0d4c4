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
import dev.syncdashboard.dashboard.pages.UpdateName;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.List;
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

    /** @param files what updates changed together */
    static MissingCard of(
            PeerStatus peer,
            Board fleet,
            Function<List<Update>, HistoryAnswer<Optional<FileChanges>>> files,
            StationTime time) {
        boolean heard = peer.facts().report().isPresent();
        String title = time.say(
                heard && peer.verdict().lastKnown() ? "truck.missing.title.last_known" : "truck.missing.title");
        Lack lack = Lack.of(peer, fleet);
        if (lack.files() instanceof Lack.Nothing) {
            return new MissingCard(title, "", time.say("truck.missing.none"), List.of());
        }
        if (lack.files() instanceof Lack.Unknown unknown) {
            return new MissingCard(title, "", unknown(unknown, lack, peer, time), List.of());
        }
        Lack.Updates updates = (Lack.Updates) lack.files();
        Message which = named(updates.lacking(), time);
        String onTop = onTop(lack, peer, time);
        Function<Message, MissingCard> notNow = why ->
                new MissingCard(title, "", joined(time.say("truck.missing.not_now", which, why), onTop), List.of());
        return files.apply(updates.lacking())
                .either(
                        known -> known.map(changes -> new MissingCard(
                                        title,
                                        time.say("truck.missing.total", which, total(changes, time)),
                                        onTop,
                                        FileGroup.toDo(changes, time)))
                                .orElseGet(() -> notNow.apply(Message.of("truck.missing.not_kept_files"))),
                        notNow);
    }

    private static String unknown(Lack.Unknown unknown, Lack lack, PeerStatus peer, StationTime time) {
        String onTop = onTop(lack, peer, time);
        return switch (unknown.why()) {
            case NEVER_REPORTED -> time.say("truck.missing.never_reported");
            case NO_UPDATE_NAMED ->
                switch (lack.parts()) {
                    case NAMED -> "";
                    case UNNAMED -> time.say("truck.missing.parts");
                    case NONE -> time.say("truck.missing.unknown");
                };
            case NO_LATER_UPDATE ->
                onTop.isEmpty() && lack.parts() == Parts.NONE ? time.say("truck.missing.no_update") : onTop;
            case NOT_KEPT -> joined(time.say("truck.missing.not_kept", number(peer)), onTop);
            case NOT_LISTED -> joined(time.say("truck.missing.not_listed", named(unknown.updates(), time)), onTop);
            case TOO_MANY -> joined(tooMany(unknown, time), onTop);
        };
    }

    private static String tooMany(Lack.Unknown unknown, StationTime time) {
        int files = (int) Math.min(unknown.changed(), Integer.MAX_VALUE);
        List<Update> updates = unknown.updates();
        return time.say("truck.missing.too_many", updates.size(), UpdateName.numbers(updates, time), files);
    }

    /** What is missing besides the files of whole updates. */
    private static String onTop(Lack lack, PeerStatus peer, StationTime time) {
        String parts = lack.parts() == Parts.UNNAMED ? time.say("truck.missing.parts_of", number(peer)) : "";
        return joined(parts, lack.posting() ? time.say("truck.missing.posting") : "");
    }

    private static int number(PeerStatus peer) {
        return peer.has().map(Update::number).orElse(0);
    }

    /** "7 files, 12.3 MB; 2 files to remove". */
    private static Message total(FileChanges changes, StationTime time) {
        int files = changes.added().size() + changes.changed().size();
        int removed = changes.removed().size();
        if (files == 0 && removed == 0) {
            return Message.of("truck.missing.same_again");
        }
        Message toGo = Message.of("truck.missing.to_remove", removed);
        if (files == 0) {
            return toGo;
        }
        long bytes = Stream.of(changes.added(), changes.changed())
                .flatMap(List::stream)
                .mapToLong(FileEntry::size)
                .sum();
        Message toCome = Message.of("truck.missing.to_come", files, time.size(bytes));
        return removed == 0 ? toCome : Message.of("list.semicolon", toCome, toGo);
    }

    /** "update #42", "updates #40, #41 and 3 more". */
    private static Message named(List<Update> updates, StationTime time) {
        return Message.of("truck.missing.updates", updates.size(), UpdateName.numbers(updates, time));
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }
}

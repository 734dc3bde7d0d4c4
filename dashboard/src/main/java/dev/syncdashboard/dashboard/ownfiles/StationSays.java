package dev.syncdashboard.dashboard.ownfiles;

import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The station's own trouble with its files, which no truck is to blame for.
 *
 * @param code for programs
 * @param text all of it in whole sentences, for where the moment stands beside it; what it says of the moment comes first
 *     among its facts
 * @param files which files, cleaned for showing
 * @param lookHelps whether it helps to have the engine look through the folder
 */
public record StationSays(String code, Instant since, Message text, FileNames files, boolean lookHelps) {

    /** The code where files on the disk are newer than the engine's last look. */
    public static final String DISK_NEWER = "disk_newer_than_engine";

    /** The code where some of the files can't be read, and the engine's own hash holds all the same. */
    public static final String NO_LIST = "cannot_list_files";

    /** The code where another device, or a person, took the list for the trucks away or wrote into it. */
    public static final String LIST_REPLACED = "list_was_replaced";

    /** How exactly a moment is known that is counted back from now. */
    private static final Duration UNSHARP = Duration.ofSeconds(5);

    private static final int MOST_NAMES = 3;

    private static final Message NOTHING = Message.said("");

    /** The version is not known, since the hash could not be made anew. */
    public static StationSays unknown(Unconfirmed why, Instant since) {
        return because(why, why.cause().code(), since, "says.no_version");
    }

    /** The files of the version can't be listed. */
    public static StationSays notListed(Unconfirmed why, Instant since) {
        return because(why, NO_LIST, since, "says.not_listed");
    }

    private static StationSays because(Unconfirmed why, String code, Instant since, String words) {
        return new StationSays(code, since, Message.of(words, NOTHING, why.what(), why.remedy()), why.files(), false);
    }

    /** The list for the trucks was taken away or overwritten, and put back. */
    public static StationSays listReplaced(int times, Instant since) {
        return new StationSays(
                LIST_REPLACED, since, Message.of("says.list_replaced", NOTHING, times), FileNames.NONE, false);
    }

    /** The engine has not noticed files on the disk. */
    public static StationSays newer(Unnoticed unnoticed, Instant since) {
        Message words = Message.of(
                "says.not_noticed",
                NOTHING,
                unnoticed.files().count(),
                unnoticed.hash().isPresent() ? NOTHING : Message.of("says.not_noticed.no_version"),
                unnoticed
                        .rescan()
                        .map(every -> Message.of("says.not_noticed.looks", every(every)))
                        .orElse(NOTHING),
                names(unnoticed.files()),
                Message.of(unnoticed.watches() ? "says.not_noticed.then_page" : "says.not_noticed.then_watch"));
        return new StationSays(DISK_NEWER, since, words, unnoticed.files(), true);
    }

    private static Message names(FileNames files) {
        List<Message> named =
                files.first().stream().map(name -> Message.of("named", name)).toList();
        return named.isEmpty()
                ? NOTHING
                : Message.of("says.not_noticed.files", Message.first(named, MOST_NAMES, files.count()));
    }

    /** As it is set: 90 min are not 1 h. */
    private static Message every(Duration span) {
        return span.toMinutes() < 1
                ? Message.of("span.seconds", Long.toString(span.toSeconds()))
                : Message.of("span.minutes", Long.toString(span.toMinutes()));
    }

    /**
     * All of it.
     *
     * @param moment since when, in words
     */
    public Message text(String moment) {
        List<Object> facts = new ArrayList<>(text.facts());
        facts.set(0, Message.of("says.since", moment));
        return new Message(text.code(), facts);
    }

    public StationSays since(Instant moment) {
        return new StationSays(code, moment, text, files, lookHelps);
    }

    /** The same trouble, be it that fewer or more files are concerned by now, has lasted since it began. */
    public StationSays after(Optional<StationSays> before) {
        return before.filter(last -> last.code().equals(code))
                .filter(last -> Duration.between(last.since(), since).abs().compareTo(UNSHARP) < 0)
                .map(last -> since(last.since()))
                .orElse(this);
    }
}

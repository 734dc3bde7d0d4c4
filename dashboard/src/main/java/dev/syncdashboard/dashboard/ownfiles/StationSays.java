package dev.syncdashboard.dashboard.ownfiles;

import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.FileNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The station's own trouble with its files, which no truck is to blame for.
 *
 * @param code for programs
 * @param start of a sentence that goes on with since when
 * @param rest what follows that, with what to do
 * @param files which files, cleaned for showing
 * @param lookHelps whether it helps to have the engine look through the folder
 */
public record StationSays(String code, Instant since, String start, String rest, FileNames files, boolean lookHelps) {

    /** The code where files on the disk are newer than the engine's last look. */
    public static final String DISK_NEWER = "disk_newer_than_engine";

    /** The code where some of the files can't be read, and the engine's own hash holds all the same. */
    public static final String NO_LIST = "cannot_list_files";

    /** The code where another device, or a person, took the list for the trucks away or wrote into it. */
    public static final String LIST_REPLACED = "list_was_replaced";

    /** How exactly a moment is known that is counted back from now. */
    private static final Duration UNSHARP = Duration.ofSeconds(5);

    private static final int MOST_NAMES = 3;

    /** The version is not known, since the hash could not be made anew. */
    public static StationSays unknown(Unconfirmed why, Instant since) {
        return new StationSays(
                why.cause().code(),
                since,
                why.what() + ", so the current version is not known",
                ". " + why.remedy(),
                why.files(),
                false);
    }

    /** The files of the version can't be listed. */
    public static StationSays notListed(Unconfirmed why, Instant since) {
        return new StationSays(
                NO_LIST,
                since,
                why.what() + ", so trucks can't check their files against the station's",
                ". " + why.remedy(),
                why.files(),
                false);
    }

    /** The list for the trucks was taken away or overwritten, and put back. */
    public static StationSays listReplaced(int times, Instant since) {
        return new StationSays(
                LIST_REPLACED,
                since,
                "The station's list of files in the Status folder was deleted or overwritten "
                        + (times == 1 ? "once" : times + " times"),
                ". It was put back each time. Trucks check their files against it: find out who else writes into the"
                        + " Status folder.",
                FileNames.NONE,
                false);
    }

    /** The engine has not noticed files on the disk. */
    public static StationSays newer(Unnoticed unnoticed, Instant since) {
        int count = unnoticed.files().count();
        String which = Words.count(count, "file") + " on this computer " + (count == 1 ? "has" : "have")
                + " not been noticed by the sync program";
        String unknown = unnoticed.hash().isPresent() ? "" : ", so the current version is not known";
        String looks = unnoticed
                .rescan()
                .map(every -> "; it looks every " + minutes(every))
                .orElse("");
        return new StationSays(
                DISK_NEWER,
                since,
                which + unknown,
                looks + names(unnoticed.files()) + ". No truck can have " + (count == 1 ? "it" : "them")
                        + " yet. Have the sync program look now" + advice(unnoticed),
                unnoticed.files(),
                true);
    }

    private static String advice(Unnoticed unnoticed) {
        return unnoticed.watches()
                ? ", and see its own page if that does not help."
                : ", and turn on in its settings for this folder that it watches for changes.";
    }

    private static String names(FileNames files) {
        String named = files.first().stream()
                .limit(MOST_NAMES)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        int more = files.count() - Math.min(MOST_NAMES, files.first().size());
        return named.isEmpty() ? "" : ": " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static String minutes(Duration every) {
        return every.toMinutes() < 1 ? every.toSeconds() + " s" : every.toMinutes() + " min";
    }

    /**
     * All of it.
     *
     * @param moment since when, in words
     */
    public String text(String moment) {
        return start + " since " + moment + rest;
    }

    /** Where the moment stands beside it. */
    public String text() {
        return start + rest;
    }

    public StationSays since(Instant moment) {
        return new StationSays(code, moment, start, rest, files, lookHelps);
    }

    /** The same trouble, be it that fewer or more files are concerned by now, has lasted since it began. */
    public StationSays after(Optional<StationSays> before) {
        return before.filter(last -> last.code().equals(code))
                .filter(last -> Duration.between(last.since(), since).abs().compareTo(UNSHARP) < 0)
                .map(last -> since(last.since()))
                .orElse(this);
    }
}

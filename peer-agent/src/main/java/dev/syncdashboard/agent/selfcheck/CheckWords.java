package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.text.ForeignText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a check found, for a person in the truck. Pure. */
public final class CheckWords {

    /** In characters: more of a sentence nobody reads. */
    private static final int MOST_SHOWN = 2_000;

    private static final DateTimeFormatter THIS_WEEK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** In one sentence. */
    private static final int MOST_NAMED = 3;

    private final Instant now;
    private final ZoneId zone;

    public CheckWords(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** What the last comparison with a list came to; empty if there was none, or it came to nothing. */
    Optional<String> found(ContentCheck check) {
        return check.complete()
                .map(complete -> complete
                        ? "Has " + update(check) + ", every file checked " + ago(check.checked()) + "."
                        : "Does not have all of " + update(check) + ": " + lacks(check) + ", checked "
                                + ago(check.checked()) + ".");
    }

    /** In short, for one of which that is known. */
    String lacking(ContentCheck check) {
        String lacks = lacks(check);
        return lacks.substring(0, 1).toUpperCase(Locale.ROOT) + lacks.substring(1) + ".";
    }

    /** What there is to say of the check besides, a sentence each. */
    List<String> details(Optional<ContentCheck> last) {
        List<String> details = new ArrayList<>();
        last.ifPresent(check -> {
            boolean complete = check.complete().orElse(false);
            if (!complete) {
                details.add(check.matched()
                        .map(time -> "Last fully up to date " + ago(time) + ".")
                        .orElse("Has not matched the station yet."));
            }
            if (check.complete().isPresent()) {
                check.reason()
                        .ifPresent(reason -> details.add("Not checked against anything newer: " + clean(reason) + "."));
            }
            if (check.extra().count() > 0) {
                details.add(
                        check.extra().count() == 1
                                ? "1 extra file that is not from the station."
                                : check.extra().count() + " extra files that are not from the station.");
            }
            details.add(check.fullCheck()
                    .map(time -> "Last full check of every byte: " + ago(time) + ".")
                    .orElse("No full check of every byte yet."));
        });
        return details;
    }

    String contact(String with, Optional<Instant> last) {
        return last.map(time -> Duration.between(time, now).compareTo(TruckAnswer.STILL_IN_CONTACT) > 0
                        ? "Last in contact with " + with + " " + ago(time) + "."
                        : "In contact with " + with + ".")
                .orElse("No contact with " + with + " yet, as far as we know.");
    }

    /** Kinds of files with their first names, those that are none left out. */
    public static List<Group> groups(Optional<ContentCheck> last) {
        return last.stream()
                .flatMap(check -> List.of(
                        new Group("Missing", check.missing()),
                        new Group("Different", check.different()),
                        new Group("Not from the station", check.extra()))
                        .stream())
                .filter(group -> group.files().count() > 0)
                .toList();
    }

    /**
     * Files of one kind.
     *
     * @param files as they came; {@link #names} cleans them
     */
    public record Group(String title, FileNames files) {

        /** To be shown: without control characters and signs that turn the text around. */
        public List<String> names() {
            return files.first().stream().map(CheckWords::clean).toList();
        }

        /** How many there are beside those that are named. */
        public int others() {
            return files.count() - files.first().size();
        }
    }

    /** For the report, about files that a damaged disk changed in silence; empty if there are none. */
    static Optional<String> damage(FileNames files) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        List<String> named =
                files.first().subList(0, Math.min(MOST_NAMED, files.first().size()));
        int others = files.count() - named.size();
        return Optional.of("the disk may be damaged: "
                + (files.count() == 1
                        ? "1 file has another content though its size and time are the same: "
                        : files.count() + " files have another content though their size and time are the same: ")
                + clean(String.join(", ", named))
                + (others == 0 ? "" : " and " + others + " more"));
    }

    /** For the log, where the time stands anyway. */
    static String inShort(ContentCheck check) {
        if (check.complete().isEmpty()) {
            return "Whether every file is here can't be told: "
                    + clean(check.reason().orElse("")) + ".";
        }
        String update = "update #" + check.update().orElse(0);
        return check.complete().get()
                ? "Every file of " + update + " is here."
                : "Not all of " + update + " is here: " + lacks(check) + ".";
    }

    private String update(ContentCheck check) {
        String number = check.update().isPresent() ? "update #" + check.update().getAsLong() : "an update";
        return number + check.posted().map(time -> " of " + date(time)).orElse("");
    }

    private static String lacks(ContentCheck check) {
        int missing = check.missing().count();
        int different = check.different().count();
        if (different == 0) {
            return files(missing) + (missing == 1 ? " is missing" : " are missing");
        }
        String differ = different == 1 ? " is different" : " are different";
        return missing == 0
                ? files(different) + differ
                : files(missing) + (missing == 1 ? " is" : " are") + " missing and " + different + differ;
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private String date(Instant time) {
        boolean thisWeek = !time.isAfter(now) && time.isAfter(now.minus(Duration.ofDays(6)));
        return (thisWeek ? THIS_WEEK : EARLIER).format(time.atZone(zone));
    }

    String ago(Instant time) {
        Duration age = Duration.between(time, now);
        if (age.isNegative()) {
            // The clock was set back, or was wrong then.
            return "on " + EARLIER.format(time.atZone(zone)) + " by its clock";
        }
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        if (age.toHours() < 48) {
            return age.toHours() + " h ago";
        }
        return age.toDays() + " days ago";
    }

    /** One sentence or more of somebody else's, to be shown. */
    static String sentence(String text) {
        String clean = clean(text).strip();
        String begun = clean.isEmpty() ? clean : clean.substring(0, 1).toUpperCase(Locale.ROOT) + clean.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** Anybody who may put a file into the folder chooses its name. */
    static String clean(String text) {
        return ForeignText.oneLine(text, MOST_SHOWN);
    }
}

package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
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

    private static final DateTimeFormatter THIS_WEEK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** Engines notice late that a contact has ended, and it is kept every five minutes only. */
    private static final Duration STILL_IN_CONTACT = Duration.ofMinutes(10);

    /** Hours out of coverage are nothing to worry about. */
    private static final Duration LONG_AWAY = Duration.ofDays(1);

    /** In one sentence. */
    private static final int MOST_NAMED = 3;

    private final Instant now;
    private final ZoneId zone;

    public CheckWords(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** The one sentence that matters. */
    public String headline(Optional<ContentCheck> last, LastContact contact) {
        if (last.isEmpty()) {
            return "This truck has not checked its files yet.";
        }
        ContentCheck check = last.get();
        if (check.complete().isEmpty()) {
            return "Whether this truck has every file can't be told: "
                    + check.reason().map(CheckWords::clean).orElse("no reason is known") + ".";
        }
        return check.complete().get()
                ? "This truck has " + update(check) + ", every file checked " + ago(check.checked()) + outdated(contact)
                        + "."
                : "This truck does not have all of " + update(check) + ": " + lacks(check) + ", checked "
                        + ago(check.checked()) + ".";
    }

    /** What there is to say besides, a sentence each. */
    public List<String> details(Optional<ContentCheck> last, LastContact contact) {
        List<String> details = new ArrayList<>();
        boolean stationKnown = last.filter(check -> check.update().isPresent()).isPresent();
        details.add(
                stationKnown
                        ? contact("the station", contact.station(), ": there may be newer files")
                        : contact("another device", contact.anyone(), ""));
        last.ifPresent(check -> {
            boolean complete = check.complete().orElse(false);
            if (!complete) {
                details.add(check.matched()
                        .map(time -> "This truck last matched the station " + ago(time) + ".")
                        .orElse("This truck has not matched the station yet."));
            }
            if (check.complete().isPresent()) {
                check.reason().ifPresent(reason -> details.add("There is a newer update: " + clean(reason) + "."));
            }
            if (check.extra().count() > 0) {
                details.add(files(check.extra().count()) + (check.extra().count() == 1 ? " is" : " are")
                        + " here that the station did not post.");
            }
            damage(check.damaged())
                    .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".")
                    .ifPresent(details::add);
            details.add(check.fullCheck()
                    .map(time -> "Every byte was last read " + ago(time) + ".")
                    .orElse("Not every byte has been read yet."));
        });
        return details;
    }

    /** Whether the station was out of reach for so long that it may well have posted newer files. */
    public boolean mayBeOutdated(LastContact contact) {
        return awaySince(contact).isPresent();
    }

    private Optional<Instant> awaySince(LastContact contact) {
        return contact.station().filter(time -> isOver(LONG_AWAY, time));
    }

    private String outdated(LastContact contact) {
        return awaySince(contact)
                .map(time -> ", but it was last in contact with the station " + ago(time))
                .orElse("");
    }

    private String contact(String with, Optional<Instant> last, String doubt) {
        return last.map(time -> isOver(STILL_IN_CONTACT, time)
                        ? "This truck was last in contact with " + with + " " + ago(time) + doubt + "."
                        : "This truck is in contact with " + with + ".")
                .orElse("No contact of this truck with " + with + " is on record.");
    }

    private boolean isOver(Duration limit, Instant time) {
        return Duration.between(time, now).compareTo(limit) > 0;
    }

    /** Kinds of files with their first names, those that are none left out. */
    public List<Group> groups(Optional<ContentCheck> last) {
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

    private String ago(Instant time) {
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

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(each -> isShown(each) ? each : '\uFFFD').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

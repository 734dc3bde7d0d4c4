package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the trucks are compared with.
 *
 * @param posted empty as long as no update has a number
 * @param by "by " where it was only seen then, or empty
 * @param title what a person called it, or its first files, or empty
 * @param files "2 files added, 1 changed", or empty
 * @param page the address of the page that says who has it, or empty
 * @param note what else there is to say, or empty
 */
public record UpdateLine(
        String number, Optional<Moment> posted, String by, String title, String files, String page, String note) {

    public static UpdateLine of(StationStatus station, StationTime time) {
        return new UpdateLine(
                station.update()
                        .map(update -> "#" + update.number())
                        .orElse(time.say(
                                station.hash().isPresent() ? "update_line.none_yet" : "update_line.not_known")),
                station.update().map(update -> time.moment(update.posted())),
                station.update().map(update -> by(update, time)).orElse(""),
                station.update().map(update -> UpdateName.of(update, time)).orElse(""),
                station.update().map(update -> files(update, time)).orElse(""),
                station.update().map(update -> "updates/" + update.number()).orElse(""),
                note(station, time));
    }

    /** "by " where it was only seen then, or empty: "posted by 09:12". */
    public static String by(Update update, StationTime time) {
        return update.postedIsExact() ? "" : time.say("update_line.by_alone");
    }

    /** "2 files added, 1 changed"; "3 files changed" where no more is at hand; or empty. */
    public static String files(Update update, StationTime time) {
        if (update.number() == 1) {
            return time.say("update_line.first");
        }
        String counted = update.changedFiles().isPresent()
                ? time.say("changes.changed", update.changedFiles().getAsInt())
                : "";
        return update.changes()
                .map(changes -> files(changes, time))
                .filter(text -> !text.isEmpty())
                .orElse(counted);
    }

    private static String files(FileChanges changes, StationTime time) {
        List<String> parts = new ArrayList<>();
        add(parts, changes.added(), "added", time);
        add(parts, changes.changed(), "changed", time);
        add(parts, changes.removed(), "removed", time);
        return String.join(", ", parts);
    }

    /** Only the first says what it is that is counted. */
    private static void add(List<String> parts, List<FileEntry> files, String what, StationTime time) {
        if (!files.isEmpty()) {
            parts.add(time.say((parts.isEmpty() ? "changes.first." : "changes.more.") + what, files.size()));
        }
    }

    private static String note(StationStatus station, StationTime time) {
        if (station.posting()) {
            return time.say("update_line.posting");
        }
        return station.update().isEmpty() && station.hash().isPresent() ? time.say("update_line.no_number") : "";
    }
}

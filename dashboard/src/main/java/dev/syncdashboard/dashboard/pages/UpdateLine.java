package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
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
                        .orElse(station.hash().isPresent() ? "none yet" : "not known yet"),
                station.update().map(update -> time.moment(update.posted())),
                station.update().map(UpdateLine::by).orElse(""),
                station.update().map(UpdateName::of).orElse(""),
                station.update().map(UpdateLine::files).orElse(""),
                station.update().map(update -> "updates/" + update.number()).orElse(""),
                note(station));
    }

    /** "by " where it was only seen then, or empty: "posted by 09:12". */
    public static String by(Update update) {
        return update.postedIsExact() ? "" : "by ";
    }

    /** "2 files added, 1 changed"; "3 files changed" where no more is at hand; or empty. */
    public static String files(Update update) {
        if (update.number() == 1) {
            return "first one recorded";
        }
        String counted = update.changedFiles().isPresent()
                ? Words.count(update.changedFiles().getAsInt(), "file") + " changed"
                : "";
        return update.changes()
                .map(UpdateLine::files)
                .filter(text -> !text.isEmpty())
                .orElse(counted);
    }

    private static String files(FileChanges changes) {
        List<String> parts = new ArrayList<>();
        add(parts, changes.added(), "added");
        add(parts, changes.changed(), "changed");
        add(parts, changes.removed(), "removed");
        return String.join(", ", parts);
    }

    /** Only the first says what it is that is counted. */
    private static void add(List<String> parts, List<FileEntry> files, String what) {
        if (!files.isEmpty()) {
            String count = parts.isEmpty() ? Words.count(files.size(), "file") : Integer.toString(files.size());
            parts.add(count + " " + what);
        }
    }

    private static String note(StationStatus station) {
        if (station.posting()) {
            return "A newer update is being posted.";
        }
        return station.update().isEmpty() && station.hash().isPresent()
                ? "An update gets its number once the folder stands still."
                : "";
    }
}

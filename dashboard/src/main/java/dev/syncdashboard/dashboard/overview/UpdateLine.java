package dev.syncdashboard.dashboard.overview;

import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.dashboard.verdict.Update;
import java.util.Optional;

/**
 * What the trucks are compared with.
 *
 * @param posted empty as long as no update has a number
 * @param orBefore " or before" where it was only seen then, or empty
 * @param title what a person called it, or empty
 * @param files "3 files changed", or empty
 * @param page the address of the page that says who has it, or empty
 * @param note what else there is to say, or empty
 */
public record UpdateLine(
        String number, Optional<Moment> posted, String orBefore, String title, String files, String page, String note) {

    public static UpdateLine of(StationStatus station, StationTime time) {
        return new UpdateLine(
                station.update()
                        .map(update -> "#" + update.number())
                        .orElse(station.hash().isPresent() ? "none yet" : "not known yet"),
                station.update().map(update -> time.moment(update.posted())),
                station.update().map(UpdateLine::orBefore).orElse(""),
                station.update().flatMap(Update::title).orElse(""),
                station.update().map(UpdateLine::files).orElse(""),
                station.update().map(update -> "updates/" + update.number()).orElse(""),
                note(station));
    }

    /** " or before" where it was only seen then, or empty. */
    public static String orBefore(Update update) {
        return update.postedIsExact() ? "" : " or before";
    }

    /** "3 files changed", or empty. */
    public static String files(Update update) {
        if (update.number() == 1) {
            return "the first that this dashboard has seen";
        }
        return update.changedFiles().isPresent()
                ? Words.count(update.changedFiles().getAsInt(), "file") + " changed"
                : "";
    }

    private static String note(StationStatus station) {
        if (station.posting()) {
            return "A newer version is being posted.";
        }
        return station.update().isEmpty() && station.hash().isPresent()
                ? "A version gets its number once the folder stands still."
                : "";
    }
}

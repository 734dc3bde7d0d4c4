package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;

/**
 * What stands around every page of the fleet.
 *
 * @param station the station's name, or empty as long as it is not known
 * @param folder what people call the Sync folder that the page is about; empty if the station has no other
 * @param version of the snapshot that the page shows
 * @param edition of {@link Edition}
 * @param assets of {@link Edition}
 * @param date "Tue 24 Nov 2026", at the station, for the page on paper
 * @param clock the station's time when the page was made, to the second
 * @param now the same in milliseconds since 1970, so that ages don't depend on the browser's clock
 */
public record Frame(
        String station,
        String folder,
        long version,
        String edition,
        String assets,
        String date,
        String clock,
        long now) {

    public static Frame of(Present now, Edition edition) {
        Board fleet = now.board();
        StationTime time = now.time();
        return new Frame(
                fleet.station().name(),
                fleet.folder().label(),
                fleet.version(),
                edition.of(time),
                edition.assets(),
                time.date(),
                time.toSeconds(),
                time.now().toEpochMilli());
    }
}

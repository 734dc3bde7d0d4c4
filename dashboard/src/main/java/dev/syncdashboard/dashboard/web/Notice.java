package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar at the top of a page about the station's own side.
 *
 * @param kind for the style: {@code frozen} or {@code problem}
 */
public record Notice(String kind, String title, String text) {

    /** What has to be said about the station now, most important first. */
    public static List<Notice> of(FleetSnapshot fleet, StationTime time) {
        StationStatus station = fleet.station();
        List<Notice> notices = new ArrayList<>();
        if (!station.canCheck()) {
            notices.add(frozen(fleet, time.at(station.since())));
        } else {
            station.problem().ifPresent(problem -> notices.add(new Notice("problem", "The station", problem)));
        }
        station.reportsProblem().ifPresent(problem -> notices.add(new Notice("problem", "Reports", problem)));
        station.historyProblem().ifPresent(problem -> notices.add(new Notice("problem", "History", problem)));
        station.own().program().forEach(fault -> notices.add(new Notice("problem", "The dashboard", fault)));
        station.own().clock().ifPresent(remark -> notices.add(new Notice("problem", "The clock", remark)));
        return notices;
    }

    private static Notice frozen(FleetSnapshot fleet, String since) {
        String why = fleet.station().problem().orElse("The sync engine has not answered since " + since + ".");
        String shown =
                fleet.known() ? " Showing what was known at " + since + "." : " Nothing is known of any truck yet.";
        return new Notice("frozen", "Can't check right now", why + shown);
    }
}

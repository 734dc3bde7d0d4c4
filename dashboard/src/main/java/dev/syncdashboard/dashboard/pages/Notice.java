package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.ownfiles.StationProblem;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bar at the top of a page about the station's own side.
 *
 * @param kind for the style: {@code frozen} or {@code problem}
 * @param technical what only a technician wants to know, or empty
 * @param lookHelps whether the page offers to have the sync program look through the folder
 */
public record Notice(String kind, String title, String text, String technical, boolean lookHelps) {

    /** One that a page can do nothing about. */
    public Notice(String kind, String title, String text) {
        this(kind, title, text, "", false);
    }

    /** What has to be said about the station now, most important first. */
    public static List<Notice> of(Board fleet, StationTime time) {
        StationStatus station = fleet.station();
        List<Notice> notices = new ArrayList<>();
        if (!station.canCheck()) {
            notices.add(frozen(fleet, time));
        } else {
            ofStation(station, time).ifPresent(notices::add);
        }
        station.reportsProblem()
                .ifPresent(
                        problem -> notices.add(new Notice("problem", time.say("notice.reports"), time.say(problem))));
        station.historyProblem()
                .ifPresent(
                        problem -> notices.add(new Notice("problem", time.say("notice.history"), time.say(problem))));
        station.own()
                .program()
                .forEach(fault -> notices.add(new Notice("problem", time.say("notice.program"), time.say(fault))));
        station.own()
                .clock()
                .ifPresent(remark -> notices.add(new Notice("problem", time.say("notice.clock"), time.say(remark))));
        return notices;
    }

    /** The same, said of one of several Sync folders; what to do about it is on that folder's own page. */
    public Notice of(String folder) {
        return new Notice(kind, folder + ": " + title, text, technical, false);
    }

    private static Notice frozen(Board fleet, StationTime time) {
        StationStatus station = fleet.station();
        String since = time.at(station.since());
        String title = time.say("notice.cannot_check", since);
        String shown = " " + (fleet.known() ? time.say("notice.shown_from", since) : time.say("notice.nothing_known"));
        if (!station.says().isEmpty()) {
            String why = time.say(station.says().get(0).text(since));
            return new Notice("frozen", title, why + shown, "", lookHelps(station));
        }
        StationProblem why = station.whyNot();
        return new Notice(
                "frozen",
                title,
                time.say(why.text()) + shown,
                why.technical().map(time::say).orElse(""),
                false);
    }

    private static Optional<Notice> ofStation(StationStatus station, StationTime time) {
        Stream<Message> said = station.says().stream().map(says -> says.text(time.at(says.since())));
        return Message.sentences(Stream.concat(said, station.problem().map(StationProblem::whole).stream()))
                .map(all -> new Notice("problem", time.say("notice.station"), time.say(all), "", lookHelps(station)));
    }

    private static boolean lookHelps(StationStatus station) {
        return station.says().stream().anyMatch(StationSays::lookHelps);
    }
}

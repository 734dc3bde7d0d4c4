package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The part of a truck's page about its past, in words.
 *
 * @param known empty if the history did not answer
 * @param why it did not; empty also if there is no past
 */
record PastPage(Optional<Known> known, String why) {

    /** Each step shows so many reports; no page shows more than the last. */
    private static final List<Integer> STEPS = List.of(50, 200, 1_000);

    /**
     * What the history answered.
     *
     * @param longer the list of reports was asked for beyond its usual length, so it stands open
     * @param moreReports how many a longer list would have; 0 if there is none
     * @param older says that there are reports that no list has, or empty
     */
    record Known(
            Moment asOf, Timeline timeline, List<ReportLine> reports, boolean longer, int moreReports, String older) {}

    /** Of a truck that has no device, and never had one. */
    static final PastPage NONE = new PastPage(Optional.empty(), "");

    static boolean isNone(PeerStatus peer) {
        return RosterTruck.isStandIn(peer.id())
                && peer.facts().place().earlierDevices().isEmpty();
    }

    static PastPage of(HistoryAnswer<TruckPast> past, int reports, Board fleet, StationTime time) {
        return past.either(
                found -> new PastPage(Optional.of(known(found, reports, fleet, time)), ""),
                why -> new PastPage(Optional.empty(), time.say(why)));
    }

    private static Known known(TruckPast past, int reports, Board fleet, StationTime time) {
        StationStatus station = fleet.station();
        Optional<Instant> unwatched = station.canCheck() ? Optional.empty() : Optional.of(station.since());
        int next = STEPS.stream().filter(step -> step > reports).findFirst().orElse(0);
        List<Update> updates = fleet.updates();
        return new Known(
                time.moment(time.now()),
                Timeline.of(past, updates, unwatched, time),
                ReportLine.of(past, fleet, time),
                reports > STEPS.get(0),
                past.moreReports() ? next : 0,
                past.moreReports() && next == 0 ? time.say("truck.reports.older") : "");
    }

    /** How many reports an address asks for, within bounds; the usual number if it makes no sense. */
    static int reports(String wanted) {
        int most = STEPS.get(STEPS.size() - 1);
        return wanted.matches("[1-9][0-9]{0,8}") ? Math.min(Integer.parseInt(wanted), most) : STEPS.get(0);
    }
}

package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.PeerPast;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Said;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.FolderHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A report in the list of those that came, in words. Pure.
 *
 * @param received by our clock
 * @param written by the truck's clock: "Tue 24 Nov 09:31"
 * @param version "#41", "current files, not numbered yet", "between two updates" or "not a station update"
 * @param complete "complete", "incomplete" or "not checked"
 * @param number "218", or empty
 * @param device "earlier device 2", or empty for the present one
 * @param before what is missing between it and the one before: "3 reports not seen, numbers 218 to 220", or empty
 */
record ReportLine(
        Moment received, String written, String version, String complete, String number, String device, String before) {

    static List<ReportLine> of(TruckPast past, Board fleet, StationTime time) {
        DayTimes times = new DayTimes(time.times().zone());
        List<Said> reports = past.reports();
        List<ReportLine> lines = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Said said = reports.get(i);
            PeerPast.Report report = said.report();
            Optional<OptionalLong> older = reports.stream()
                    .skip(i + 1L)
                    .filter(other -> other.device().equals(said.device()))
                    .map(other -> other.report().seq())
                    .findFirst();
            lines.add(new ReportLine(
                    received(report.received(), times, time),
                    times.at(report.written()),
                    version(report, past, fleet),
                    report.complete()
                            .map(complete -> complete ? "complete" : "incomplete")
                            .orElse("not checked"),
                    report.seq().isPresent() ? Long.toString(report.seq().getAsLong()) : "",
                    said.device(),
                    older.map(number -> before(number, report.seq()))
                            .filter(text -> !text.isEmpty())
                            .map(text -> said.device().isEmpty() ? text : text + " (" + said.device() + ")")
                            .orElse("")));
        }
        return lines;
    }

    private static Moment received(Instant received, DayTimes times, StationTime time) {
        Moment moment = time.moment(received);
        return new Moment(moment.iso(), times.at(received), moment.ago());
    }

    private static String version(PeerPast.Report report, TruckPast past, Board fleet) {
        FolderHash hash = report.hash();
        return update(report, fleet.updates())
                .map(update -> "#" + update.number())
                .orElseGet(() -> {
                    if (fleet.station().hash().filter(hash::equals).isPresent()) {
                        return "current files, not numbered yet";
                    }
                    return past.passing().contains(hash) ? "between two updates" : "not a station update";
                });
    }

    /** A version that came back later has several numbers: this report could only mean one that had been posted. */
    private static Optional<Update> update(PeerPast.Report report, List<Update> updates) {
        List<Update> same = updates.stream()
                .filter(update -> update.hash().equals(report.hash()))
                .toList();
        return same.stream()
                .filter(update -> !update.posted().isAfter(report.received()))
                .reduce((earlier, later) -> later)
                .or(() -> same.stream().findFirst());
    }

    private static String before(OptionalLong older, OptionalLong newer) {
        if (older.isEmpty() || newer.isEmpty()) {
            return "";
        }
        long first = older.getAsLong() + 1;
        long last = newer.getAsLong() - 1;
        if (newer.getAsLong() < older.getAsLong()) {
            return "numbers began again";
        }
        if (last < first) {
            return "";
        }
        return first == last
                ? "1 report not seen, number " + first
                : last - first + 1 + " reports not seen, numbers " + first + " to " + last;
    }
}

package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.PeerPast;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Said;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
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
        DayTimes times = new DayTimes(time);
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
                    time.say(version(report, past, fleet)),
                    time.say(report.complete()
                            .map(complete -> complete ? "truck.reports.complete" : "truck.reports.incomplete")
                            .orElse("truck.reports.not_checked")),
                    report.seq().isPresent() ? Long.toString(report.seq().getAsLong()) : "",
                    said.device().map(time::say).orElse(""),
                    older.flatMap(number -> before(number, report.seq()))
                            .map(before -> time.say(ofDevice(before, said)))
                            .orElse("")));
        }
        return lines;
    }

    private static Moment received(Instant received, DayTimes times, StationTime time) {
        Moment moment = time.moment(received);
        return new Moment(moment.iso(), times.at(received), moment.ago());
    }

    private static Message version(PeerPast.Report report, TruckPast past, Board fleet) {
        FolderHash hash = report.hash();
        return update(report, fleet.updates())
                .map(update -> Message.of("truck.fact.number", update.number()))
                .orElseGet(() -> {
                    if (fleet.station().hash().filter(hash::equals).isPresent()) {
                        return Message.of("truck.reports.not_numbered");
                    }
                    return Message.of(
                            past.passing().contains(hash) ? "truck.reports.between" : "truck.reports.no_update");
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

    private static Optional<Message> before(OptionalLong older, OptionalLong newer) {
        if (older.isEmpty() || newer.isEmpty()) {
            return Optional.empty();
        }
        long first = older.getAsLong() + 1;
        long last = newer.getAsLong() - 1;
        if (newer.getAsLong() < older.getAsLong()) {
            return Optional.of(Message.of("truck.reports.began_again"));
        }
        if (last < first) {
            return Optional.empty();
        }
        // As texts, since these numbers may be larger than any count.
        return Optional.of(
                first == last
                        ? Message.of("truck.reports.one_unseen", Long.toString(first))
                        : Message.of(
                                "truck.reports.unseen",
                                Long.toString(last - first + 1),
                                Long.toString(first),
                                Long.toString(last)));
    }

    private static Message ofDevice(Message before, Said said) {
        return said.device()
                .map(device -> Message.of("truck.reports.of_device", before, device))
                .orElse(before);
    }
}

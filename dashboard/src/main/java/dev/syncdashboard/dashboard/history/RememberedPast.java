package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a peer reported on a Sync folder and what was said of it, in memory; the oldest part goes. */
final class RememberedPast {

    private static final int MOST = PeerPast.MOST_REPORTS;

    private final List<PeerPast.Report> reports = new ArrayList<>();
    private final List<Flip> flips = new ArrayList<>();

    void add(ReceivedReport report) {
        reports.add(new PeerPast.Report(
                report.received(),
                report.report().written(),
                report.report().hash(),
                report.report().seq(),
                report.report().complete(),
                report.progressed(),
                report.sentWhileUpdating()));
        bound(reports);
    }

    void add(Flip flip) {
        flips.add(flip);
        bound(flips);
    }

    Optional<Instant> firstReport() {
        return reports.stream().findFirst().map(PeerPast.Report::received);
    }

    List<PeerPast.Report> reportsSince(Instant from) {
        return reports.stream()
                .filter(report -> !report.received().isBefore(from))
                .toList();
    }

    List<Flip> flipsSince(Instant from) {
        return flips.stream().filter(flip -> !flip.at().isBefore(from)).toList();
    }

    /** Newest first. */
    List<PeerPast.Report> newest(int most) {
        List<PeerPast.Report> newest = new ArrayList<>(reports);
        Collections.reverse(newest);
        return newest.stream().limit(most).toList();
    }

    static void bound(List<?> list) {
        if (list.size() > MOST) {
            list.remove(0);
        }
    }
}

package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of the files that one device has of one Sync folder. Immutable and pure.
 *
 * @param report the last good one
 * @param faults what it has said against versions of the station, and nothing has taken back
 */
record Holding(Optional<ReceivedReport> report, Faults faults) {

    static final Holding NONE = new Holding(Optional.empty(), Faults.NONE);

    /**
     * A usable status file stands there.
     *
     * @param newer what it says of this folder
     * @param file when it came
     * @param at when it was read
     * @param readBefore when the folder was read before that; empty the first time: the file may have stood there long
     * @param updating whether the device was updating until now
     * @param station which lists of files are its own
     */
    Holding reported(
            StatusReport newer,
            StatusFile.Usable file,
            Instant at,
            Optional<Instant> readBefore,
            boolean updating,
            StationHistory station) {
        if (report.filter(known -> isSame(known.report(), newer, readBefore.isEmpty()))
                .isPresent()) {
            return this;
        }
        Instant received =
                readBefore.map(before -> between(before, file.arrived(), at)).orElseGet(() -> arrival(file));
        ReceivedReport arrived = report.filter(known -> !progressed(known.report(), newer))
                .map(known -> new ReceivedReport(newer, received, known.progressed(), known.sentWhileUpdating()))
                .orElse(new ReceivedReport(newer, received, received, updating));
        return new Holding(Optional.of(arrived), faults.after(report.map(ReceivedReport::report), arrived, station));
    }

    /** Which lists are the station's own has become known. */
    Holding listed(StationHistory station) {
        Faults standing = report.map(last -> faults.after(Optional.of(last.report()), last, station))
                .orElse(faults);
        return standing.equals(faults) ? this : new Holding(report, standing);
    }

    /** What is kept has milliseconds only, which are enough to know a report again. */
    private static boolean isSame(StatusReport known, StatusReport newer, boolean mayBeKept) {
        return known.equals(newer)
                || (mayBeKept
                        && known.hash().equals(newer.hash())
                        && known.seq().equals(newer.seq())
                        && known.complete().equals(newer.complete())
                        && Duration.between(known.written(), newer.written())
                                        .abs()
                                        .toMillis()
                                <= 1);
    }

    /** It came after the folder was read before, which may be long ago if it could not be read meanwhile. */
    private static Instant between(Instant earliest, Instant arrived, Instant latest) {
        if (arrived.isBefore(earliest)) {
            return earliest;
        }
        return arrived.isAfter(latest) ? latest : arrived;
    }

    /** No file is older than the report whose place it took. */
    private Instant arrival(StatusFile.Usable file) {
        return report.map(ReceivedReport::received)
                .filter(file.arrived()::isBefore)
                .orElse(file.arrived());
    }

    /** The same, of which older things have become known than those that this one began with. */
    Holding precededBy(KeptPeer kept) {
        return new Holding(report.map(newer -> precededBy(newer, kept.report())).or(kept::report), faults(kept));
    }

    /** What was kept stands, unless the reports since have taken it back. */
    private Faults faults(KeptPeer kept) {
        Optional<ReceivedReport> newer = report.filter(known -> kept.report()
                .filter(before -> isSame(before.report(), known.report(), true))
                .isEmpty());
        return newer.map(known ->
                        kept.faults().after(kept.report().map(ReceivedReport::report), known, StationHistory.EMPTY))
                .orElse(kept.faults());
    }

    private static ReceivedReport precededBy(ReceivedReport newer, Optional<ReceivedReport> kept) {
        return kept.filter(known -> !progressed(known.report(), newer.report()))
                .map(known -> isSame(known.report(), newer.report(), true)
                        ? known
                        : new ReceivedReport(
                                newer.report(), newer.received(), known.progressed(), known.sentWhileUpdating()))
                .orElse(newer);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    Holding moved(UnaryOperator<Instant> move) {
        return new Holding(report.map(known -> known.moved(move)), faults.moved(move));
    }

    private static boolean progressed(StatusReport before, StatusReport after) {
        return !before.hash().equals(after.hash()) || (before.saysIncomplete() && !after.saysIncomplete());
    }
}

package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.verdict.StationLists.Origin;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a peer has said against versions of the station, and nothing has taken back. That a later report is silent of it
 * takes nothing back: a truck that has lost its list can't find what it found before. Immutable.
 *
 * @param all the oldest first; few
 */
public record Faults(List<Fault> all) {

    public static final Faults NONE = new Faults(List.of());

    /** More than a truck has in its life, unless somebody makes them up. */
    private static final int MOST = 16;

    public Faults {
        all = List.copyOf(all);
    }

    /** Of a peer of which only this one report is known. */
    public static Faults of(ReceivedReport only) {
        return new Faults(Fault.in(only));
    }

    /**
     * What stands after another report.
     *
     * @param before the report before that
     */
    public Faults after(Optional<StatusReport> before, ReceivedReport received, StationHistory station) {
        StatusReport report = received.report();
        List<Fault> next = new ArrayList<>(all);
        if (before.filter(last -> last.hash().isKnown() && !last.hash().equals(report.hash()))
                        .isPresent()
                && report.hash().isFingerprint()) {
            // Its files have become this version's, byte for byte.
            next.removeIf(fault -> fault.version().equals(report.hash()));
        }
        if (report.complete().orElse(false)) {
            next.removeIf(fault ->
                    fault.kind() == Fault.Kind.INCOMPLETE && fault.version().equals(report.hash()));
        }
        report.content().filter(Faults::isClean).ifPresent(check -> next.removeIf(takenBackBy(check, report, station)));
        for (Fault fault : Fault.in(received)) {
            next.removeIf(fault::isOfTheSameListAs);
            if (!fault.isOfAForeignList(station)) {
                next.add(fault);
            }
        }
        dropSuperfluous(next, station);
        return next.equals(all) ? this : new Faults(next);
    }

    /** What stands against the version that the station has now goes last. */
    private static void dropSuperfluous(List<Fault> faults, StationHistory station) {
        Optional<FolderHash> now = station.current().map(Sighting::hash);
        for (int i = 0; faults.size() > MOST && i < faults.size(); ) {
            if (now.filter(faults.get(i).version()::equals).isEmpty()) {
                faults.remove(i);
            } else {
                i++;
            }
        }
        while (faults.size() > MOST) {
            faults.remove(0);
        }
    }

    /** By the same list, which found all now; or by the station's own, whatever another list had found. */
    private static Predicate<Fault> takenBackBy(ContentCheck check, StatusReport report, StationHistory station) {
        FolderHash version = Fault.versionOf(check, report);
        boolean own = station.lists().originOf(check, version) == Origin.OWN;
        return fault -> fault.version().equals(version)
                && (own
                        || fault.files()
                                .filter(other -> other.list().equals(check.list()))
                                .isPresent());
    }

    private static boolean isClean(ContentCheck check) {
        return check.complete().orElse(false) && !check.foundFaults();
    }

    /** What stands against this version; that of a check first, since it can name the files. */
    public Optional<Fault> against(FolderHash version, StationHistory station) {
        List<Fault> standing =
                all.stream().filter(fault -> fault.isAgainst(version, station)).toList();
        return standing.stream()
                .filter(fault -> fault.kind() == Fault.Kind.CHECK)
                .reduce((first, second) -> second)
                .or(() -> standing.stream().reduce((first, second) -> second));
    }

    /** The same on a clock that was set. */
    public Faults moved(UnaryOperator<Instant> move) {
        return new Faults(all.stream().map(fault -> fault.moved(move)).toList());
    }
}

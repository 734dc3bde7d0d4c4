package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.dashboard.model.ListOrigins.Origin;
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
 * @param unreadable that more was kept, which can't be read any more
 */
public record Faults(List<Fault> all, Optional<Unreadable> unreadable) {

    public static final Faults NONE = new Faults(List.of());

    /**
     * Words of which nobody can say any more what they were: they may stand against any version but one.
     *
     * @param proven the version that was last found whole since, by a check of every file or because its files became that
     */
    public record Unreadable(Optional<FolderHash> proven) {

        public static final Unreadable AGAINST_ANY = new Unreadable(Optional.empty());
    }

    /** More than a truck has in its life, unless somebody makes them up. */
    private static final int MOST = 16;

    public Faults {
        all = List.copyOf(all);
    }

    private Faults(List<Fault> all) {
        this(all, Optional.empty());
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
        boolean becameThisVersion =
                before.filter(last -> last.hash().isKnown() && !last.hash().equals(report.hash()))
                                .isPresent()
                        && report.hash().isFingerprint();
        if (becameThisVersion) {
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
        boolean proven = becameThisVersion || isFoundWhole(report, station);
        Optional<Unreadable> left =
                unreadable.map(words -> proven ? new Unreadable(Optional.of(report.hash())) : words);
        return next.equals(all) && left.equals(unreadable) ? this : new Faults(next, left);
    }

    /** Whether something may stand against the version of a peer's last report, and nobody can say what. */
    public boolean areInDoubt(StatusReport last, StationHistory station) {
        return unreadable
                        .filter(words ->
                                words.proven().filter(last.hash()::equals).isEmpty())
                        .isPresent()
                && !isFoundWhole(last, station);
    }

    /** By a check of that very version with the station's own list. */
    private static boolean isFoundWhole(StatusReport report, StationHistory station) {
        return report.content()
                .filter(Faults::isClean)
                .filter(check -> Fault.versionOf(check, report).equals(report.hash()))
                .filter(check -> station.lists().originOf(check, report.hash()) == Origin.OWN)
                .isPresent();
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
        return new Faults(all.stream().map(fault -> fault.moved(move)).toList(), unreadable);
    }
}

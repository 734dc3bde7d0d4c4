package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * That a peer has said that files or bytes of a version are missing or different on its disk.
 *
 * @param kind how it knows
 * @param report the report that said so
 */
public record Fault(Kind kind, ReceivedReport report) {

    /** How a peer knows that not everything is there. */
    public enum Kind {
        /** Its engine is still fetching, or does not have all bytes. */
        INCOMPLETE,
        /** It compared its disk with a list of the version's files. */
        CHECK
    }

    /** Empty if the report says nothing of this kind. */
    public static Optional<Fault> of(Kind kind, ReceivedReport received) {
        return in(received).stream().filter(fault -> fault.kind() == kind).findAny();
    }

    /** What a report says against a version. */
    static List<Fault> in(ReceivedReport received) {
        List<Fault> found = new ArrayList<>();
        StatusReport report = received.report();
        if (report.saysIncomplete()) {
            found.add(new Fault(Kind.INCOMPLETE, received));
        }
        if (report.content().filter(ContentCheck::foundFaults).isPresent()) {
            found.add(new Fault(Kind.CHECK, received));
        }
        return found;
    }

    /** The version that it is about. */
    FolderHash version() {
        return kind == Kind.CHECK
                ? versionOf(check(), report.report())
                : report.report().hash();
    }

    /** Older agents name the update only; theirs is the version that the report names, if the numbers agree. */
    static FolderHash versionOf(ContentCheck check, StatusReport report) {
        return check.version().orElse(report.hash());
    }

    /** The check that found it. */
    private ContentCheck check() {
        return report.report().content().orElseThrow();
    }

    /** The files, where it names them. */
    public Optional<ContentCheck> files() {
        return kind == Kind.CHECK ? Optional.of(check()) : Optional.empty();
    }

    /** Whether it speaks against this version of the station. A check against a list that is not the station's does not. */
    boolean isAgainst(FolderHash other, StationHistory station) {
        return version().equals(other) && (kind == Kind.INCOMPLETE || counts(other, station));
    }

    boolean isOfAForeignList(StationHistory station) {
        return kind == Kind.CHECK && station.lists().originOf(check(), version()) == ListOrigins.Origin.FOREIGN;
    }

    private boolean counts(FolderHash version, StationHistory station) {
        return switch (station.lists().originOf(check(), version)) {
            case OWN, UNTOLD -> true;
            case FOREIGN -> false;
            case UNNAMED -> isOfUpdate(check(), station.updateWith(version));
        };
    }

    /** Whether a check that does not name its version is of this update, and not of the one before it. */
    static boolean isOfUpdate(ContentCheck check, Optional<Update> update) {
        return update.isPresent()
                && check.update().isPresent()
                && check.update().getAsLong() == update.get().number();
    }

    /** Whether both are about the same list of the same version. */
    boolean isOfTheSameListAs(Fault other) {
        return kind == other.kind
                && version().equals(other.version())
                && files().flatMap(ContentCheck::list).equals(other.files().flatMap(ContentCheck::list));
    }

    /** Whether the other one says the same, apart from when. */
    public boolean saysTheSameAs(Fault other) {
        return isOfTheSameListAs(other) && (kind == Kind.INCOMPLETE || check().saysTheSameAs(other.check()));
    }

    /** The same on a clock that was set. */
    Fault moved(UnaryOperator<Instant> move) {
        return new Fault(kind, report.moved(move));
    }
}

package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.Faults;
import dev.syncdashboard.dashboard.verdict.PeerFacts;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.RosterPlace;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is known of one peer. Immutable and pure: each thing that happens gives a new one, or itself if nothing did.
 *
 * @param faults what it has said against versions of the station, and nothing has taken back
 * @param engineName the name that the engine gave it; blank if it lists it without one, empty if it never listed it
 */
record PeerMemory(
        PeerId id,
        Optional<String> engineName,
        boolean inPeerList,
        Contact contact,
        Optional<ReceivedReport> report,
        Faults faults,
        Optional<StatusFile.Defect> unreadable,
        ReportNumbers numbers) {

    static PeerMemory of(PeerId id) {
        return new PeerMemory(
                id,
                Optional.empty(),
                false,
                Contact.NEVER,
                Optional.empty(),
                Faults.NONE,
                Optional.empty(),
                ReportNumbers.NONE);
    }

    /**
     * The engine lists the peer.
     *
     * @param before when the engine was last asked: the last moment at which a peer that is gone now was seen
     */
    PeerMemory listed(EnginePeer peer, Instant at, Instant before) {
        Contact newer = peer.online() ? contact.online(at) : contact.offline(before);
        Optional<String> name = peer.name().or(() -> engineName).or(() -> Optional.of(""));
        return new PeerMemory(id, name, true, newer, report, faults, unreadable, numbers);
    }

    /** Whether the engine lists the peer, or ever did: somebody shares the Sync folder with it. */
    boolean everListed() {
        return inPeerList || engineName.isPresent() || !contact.spells().isEmpty();
    }

    /** The engine no longer lists the peer. */
    PeerMemory unlisted(Instant before) {
        return new PeerMemory(id, engineName, false, contact.offline(before), report, faults, unreadable, numbers);
    }

    /** Nobody looked for a while: what was contact then is proven only up to this moment. */
    PeerMemory unwatchedSince(Instant at) {
        return new PeerMemory(id, engineName, inPeerList, contact.offline(at), report, faults, unreadable, numbers);
    }

    /**
     * A usable status file stands there.
     *
     * @param at when it was read
     * @param readBefore when the folder was read before that; empty the first time: the file may have stood there long
     * @param updating whether the peer was updating until now
     * @param station which lists of files are its own
     */
    PeerMemory reported(
            StatusFile.Usable file,
            Instant at,
            Optional<Instant> readBefore,
            boolean updating,
            StationHistory station) {
        StatusReport newer = file.report();
        if (report.filter(known -> isSame(known.report(), newer, readBefore.isEmpty()))
                .isPresent()) {
            return unusable(Optional.empty());
        }
        Instant received =
                readBefore.map(before -> between(before, file.arrived(), at)).orElseGet(() -> arrival(file));
        ReceivedReport arrived = report.filter(known -> !progressed(known.report(), newer))
                .map(known -> new ReceivedReport(newer, received, known.progressed(), known.sentWhileUpdating()))
                .orElse(new ReceivedReport(newer, received, received, updating));
        return new PeerMemory(
                id,
                engineName,
                inPeerList,
                contact,
                Optional.of(arrived),
                faults.after(report.map(ReceivedReport::report), arrived, station),
                Optional.empty(),
                numbers.next(newer, at));
    }

    /** Which lists are the station's own has become known. */
    PeerMemory listed(StationHistory station) {
        Faults standing = report.map(last -> faults.after(Optional.of(last.report()), last, station))
                .orElse(faults);
        return standing.equals(faults)
                ? this
                : new PeerMemory(id, engineName, inPeerList, contact, report, standing, unreadable, numbers);
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

    /** Nobody lists it, it never reported, and no file names it any more: a mistake that was put right. */
    boolean isNothing() {
        return !inPeerList
                && report.isEmpty()
                && unreadable.isEmpty()
                && contact.spells().isEmpty();
    }

    /** No file is older than the report whose place it took. */
    private Instant arrival(StatusFile.Usable file) {
        return report.map(ReceivedReport::received)
                .filter(file.arrived()::isBefore)
                .orElse(file.arrived());
    }

    /** The same peer, of which older things have become known than those that this one began with. */
    PeerMemory precededBy(KeptPeer kept) {
        Contact whole = new Contact(Stream.concat(kept.contact().spells().stream(), contact.spells().stream())
                .toList());
        Optional<ReceivedReport> newest =
                report.map(newer -> precededBy(newer, kept.report())).or(kept::report);
        ReportNumbers all = numbers.last().isPresent()
                ? numbers
                : new ReportNumbers(newest.map(known -> known.report().seq()).orElse(OptionalLong.empty()), List.of());
        return new PeerMemory(
                id, engineName.or(kept::engineName), inPeerList, whole, newest, faults(kept), unreadable, all);
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
    PeerMemory moved(UnaryOperator<Instant> move) {
        return new PeerMemory(
                id,
                engineName,
                inPeerList,
                contact.moved(move),
                report.map(known -> known.moved(move)),
                faults.moved(move),
                unreadable,
                numbers.moved(move));
    }

    /** As it is kept, beside its contact. */
    KeptPeer toKept(Optional<KeptPeer.Standing> standing) {
        return new KeptPeer(id, engineName, report, faults, contact, standing);
    }

    private static boolean progressed(StatusReport before, StatusReport after) {
        return !before.hash().equals(after.hash()) || (before.saysIncomplete() && !after.saysIncomplete());
    }

    /** The newest status file can't be used; or can, where the defect is empty. */
    PeerMemory unusable(Optional<StatusFile.Defect> defect) {
        return unreadable.equals(defect)
                ? this
                : new PeerMemory(id, engineName, inPeerList, contact, report, faults, defect, numbers);
    }

    /** As people know it. The truck's own word comes first: engines know some devices by no name at all. */
    String name() {
        return Names.device(report.map(known -> known.report().name())
                .filter(name -> !name.isBlank())
                .or(() -> engineName)
                .orElse(""));
    }

    /** What its engine and its reports say of it, without the roster. */
    PeerFacts facts(Instant now) {
        return facts(name(), RosterPlace.NONE, false, now);
    }

    /**
     * @param name as the roster has it, or its own
     * @param place what the roster says of it
     */
    PeerFacts facts(String name, RosterPlace place, boolean sharesName, Instant now) {
        return new PeerFacts(
                id, name, inPeerList, place, contact, report, faults, unreadable, sharesName, numbers.ofTwoAgents(now));
    }
}

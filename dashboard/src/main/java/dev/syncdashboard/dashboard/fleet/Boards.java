package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.model.Knowledge;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.Detours;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.dashboard.verdict.Onset;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the next board of a Sync folder from what is known. Pure; gives the old one back if nothing in it would differ. */
record Boards(Judge judge, Limits limits) {

    private static final Comparator<PeerStatus> WORST_FIRST = Comparator.<PeerStatus, Boolean>comparing(
                    peer -> peer.facts().outOfService())
            .thenComparing(peer -> peer.verdict().state())
            .thenComparing(PeerStatus::name, Names::compareNaturally)
            .thenComparing(PeerStatus::id);

    /** @param version of the board, if it is another one */
    Board next(
            Board previous,
            long version,
            StationStatus station,
            StationHistory history,
            FleetKnown known,
            Instant listening) {
        Roster roster = known.roster();
        // Before the Status folder was read once, "never reported" would be said of every truck, and be wrong.
        boolean canJudge = station.canCheck() && known.peers().reportsRead();
        Set<PeerId> unread = known.peers().awaited(roster);
        Set<PeerId> awaited = station.reportsProblem().isPresent() ? Set.of() : unread;
        List<PeerStatus> all = canJudge
                ? judged(previous, history, known, listening, version).stream()
                        .filter(peer -> peer.facts().report().isPresent() || !awaited.contains(peer.id()))
                        .toList()
                : List.of();
        Predicate<PeerStatus> apart = peer -> roster.isApart(peer.id());
        Predicate<PeerStatus> needs = peer -> roster.needs()
                .needs(peer.facts().place().group(), previous.folder().name());
        Board next = new Board(
                previous.folder(),
                version,
                known.at(),
                previous.known() || canJudge,
                station,
                canJudge ? only(all, apart.negate().and(needs)) : previous.peers(),
                canJudge ? only(all, apart) : previous.apart(),
                canJudge ? only(all, apart.negate().and(needs.negate())) : previous.notNeeding(),
                history.updates(),
                roster,
                new Strangers(known.peers().strangers(roster), known.peers().tellable(), !unread.isEmpty()),
                known.reportsNotKept());
        boolean same = next.known() == previous.known()
                && station.equals(previous.station())
                && next.peers().equals(previous.peers())
                && next.apart().equals(previous.apart())
                && next.notNeeding().equals(previous.notNeeding())
                && history.updates().equals(previous.updates())
                && roster.equals(previous.roster())
                && next.strangers().equals(previous.strangers())
                && next.reportsNotKept() == previous.reportsNotKept();
        return same ? previous : next;
    }

    private static List<PeerStatus> only(List<PeerStatus> peers, Predicate<PeerStatus> wanted) {
        return peers.stream().filter(wanted).toList();
    }

    private List<PeerStatus> judged(
            Board previous, StationHistory history, FleetKnown known, Instant listening, long version) {
        FolderName folder = previous.folder().name();
        List<BoardEntry> listed = BoardEntry.all(folder, known.peers(), known.roster(), known.at());
        Map<String, Long> names = listed.stream()
                .filter(peer -> !known.roster().isApart(peer.memory().id()))
                .collect(Collectors.groupingBy(BoardEntry::nameKey, Collectors.counting()));
        Map<?, PeerStatus> before = previous.devices().collect(Collectors.toMap(PeerStatus::id, Function.identity()));
        return listed.stream()
                .map(peer -> {
                    boolean sharesName = names.getOrDefault(peer.nameKey(), 0L) > 1;
                    PeerFacts facts = peer.memory().facts(peer.name(), peer.place(), sharesName, known.at());
                    Optional<PeerStatus> last = Optional.ofNullable(before.get(facts.id()));
                    Optional<Standing> said = last.map(PeerStatus::standing)
                            .or(() -> Optional.ofNullable(
                                    known.peers().in(folder).standings().get(facts.id())));
                    return judged(facts, history, last, said, listening, known, version);
                })
                .flatMap(Optional::stream)
                .sorted(WORST_FIRST)
                .toList();
    }

    private Optional<PeerStatus> judged(
            PeerFacts facts,
            StationHistory history,
            Optional<PeerStatus> before,
            Optional<Standing> said,
            Instant listening,
            FleetKnown fleet,
            long version) {
        Instant now = fleet.at();
        Optional<Update> has = Detours.updateOf(history, facts, limits, now);
        Knowledge knowledge = Knowledge.of(history, facts);
        return judge.judge(history, true, facts, listening, now)
                .map(verdict -> fleet.doubt().applyTo(verdict, history, facts, limits))
                .map(verdict -> before.filter(known -> known.facts().equals(facts)
                                && known.verdict().equals(verdict)
                                && known.has().equals(has)
                                && known.known().equals(knowledge))
                        .orElseGet(() -> new PeerStatus(
                                facts,
                                verdict,
                                has,
                                knowledge,
                                since(said, facts, history, verdict.state(), now),
                                version)));
    }

    private Instant since(
            Optional<Standing> said, PeerFacts facts, StationHistory history, PeerState state, Instant now) {
        if (said.isEmpty() && facts.report().isEmpty()) {
            return now;
        }
        Instant before = said.map(Standing::since).orElse(Instant.EPOCH);
        return said.filter(known -> known.state() == state)
                .map(Standing::since)
                .orElseGet(() -> new Onset(judge, limits).of(history, facts, state, before, now));
    }
}

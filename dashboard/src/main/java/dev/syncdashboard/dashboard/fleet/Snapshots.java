package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.PeerFacts;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.dashboard.verdict.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the next snapshot from what is known. Pure; gives the old one back if nothing in it would differ. */
final class Snapshots {

    private static final Comparator<PeerStatus> WORST_FIRST = Comparator.<PeerStatus, Boolean>comparing(
                    peer -> peer.facts().outOfService())
            .thenComparing(peer -> peer.verdict().state())
            .thenComparing(PeerStatus::name, Names::compareNaturally)
            .thenComparing(PeerStatus::id);

    private final Judge judge;

    Snapshots(Judge judge) {
        this.judge = judge;
    }

    FleetSnapshot next(
            FleetSnapshot previous, StationStatus station, StationHistory history, PeerMemories known, Instant now) {
        long version = previous.version() + 1;
        // Before the Status folder was read once, "never reported" would be said of every truck, and be wrong.
        boolean canJudge = station.canCheck() && known.reportsRead();
        List<PeerStatus> peers = canJudge ? judged(previous, history, known, now, version) : previous.peers();
        FleetSnapshot next =
                new FleetSnapshot(version, now, previous.known() || canJudge, station, peers, history.updates());
        boolean same = next.known() == previous.known()
                && station.equals(previous.station())
                && peers.equals(previous.peers())
                && history.updates().equals(previous.updates());
        return same ? previous : next;
    }

    private List<PeerStatus> judged(
            FleetSnapshot previous, StationHistory history, PeerMemories known, Instant now, long version) {
        Map<String, Long> names =
                known.all().stream().collect(Collectors.groupingBy(Snapshots::nameKey, Collectors.counting()));
        Map<?, PeerStatus> before =
                previous.peers().stream().collect(Collectors.toMap(PeerStatus::id, Function.identity()));
        return known.all().stream()
                .map(peer -> {
                    PeerFacts facts = peer.facts(names.getOrDefault(nameKey(peer), 0L) > 1, now);
                    return judged(facts, history, Optional.ofNullable(before.get(peer.id())), now, version);
                })
                .flatMap(Optional::stream)
                .sorted(WORST_FIRST)
                .toList();
    }

    private Optional<PeerStatus> judged(
            PeerFacts facts, StationHistory history, Optional<PeerStatus> before, Instant now, long version) {
        Optional<Update> has = facts.report()
                .flatMap(report -> history.updateWith(report.report().hash()));
        return judge.judge(history, true, facts, now)
                .map(verdict -> before.filter(known -> known.facts().equals(facts)
                                && known.verdict().equals(verdict)
                                && known.has().equals(has))
                        .orElseGet(() -> new PeerStatus(facts, verdict, has, since(before, verdict, now), version)));
    }

    private static Instant since(Optional<PeerStatus> before, Verdict verdict, Instant now) {
        return before.filter(known -> known.verdict().state() == verdict.state())
                .map(PeerStatus::since)
                .orElse(now);
    }

    private static String nameKey(PeerMemory peer) {
        return peer.name().toLowerCase(Locale.ROOT);
    }
}

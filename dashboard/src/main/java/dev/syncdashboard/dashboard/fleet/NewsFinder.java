package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.fleet.FleetKnowledge.Checks;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Finds what is new against what has been told so far. What a device says too often counts as told only when
 * its turn has come: the newest report, and the verdict as it is then. On the fleet's thread only.
 */
final class NewsFinder {

    /** Of one device in an hour. A truck whose agent works as it should sends a few. */
    private static final int MOST_AN_HOUR = 60;

    private final StationFolder folder;
    private final Limits limits;
    private final HourlyLimit reports = new HourlyLimit(MOST_AN_HOUR);
    private final HourlyLimit flips = new HourlyLimit(MOST_AN_HOUR);
    private FleetKnowledge told;
    private long passedOver;

    /** @param told what was known before the start: none of that is new */
    NewsFinder(StationFolder folder, FleetKnowledge told, Limits limits) {
        this.folder = folder;
        this.told = told;
        this.limits = limits;
    }

    /** What has happened since the last call; from now on that counts as told. */
    List<FleetEvent> next(
            StationMemory station, PeerMemories peers, Listing files, Board snapshot, Actor actor, Instant now) {
        FleetKnowledge known = told.next(station, peers, files, snapshot, limits);
        countPassedOver(known);
        forgetAllBut(known);
        return tell(known.with(reportsInTurn(known, now), standingsInTurn(known, now)), actor);
    }

    /** What was published without any of this, since the fleet's thread failed or hung. */
    List<FleetEvent> frozen(StationStatus published) {
        boolean isNews =
                !published.canCheck() && told.checks().filter(Checks::possible).isPresent();
        return isNews ? tell(told.with(Checks.of(published)), Actor.DASHBOARD) : List.of();
    }

    /** The clock was set, and all that is known has moved along. */
    List<FleetEvent> clockSet(StationMemory station, PeerMemories peers, UnaryOperator<Instant> move, Duration by) {
        told = told.moved(station, peers, peers.in(folder.name()), move);
        return FleetEvents.clockSet(folder, told, by);
    }

    private List<FleetEvent> tell(FleetKnowledge next, Actor actor) {
        List<FleetEvent> events = FleetEvents.between(folder, told, next, actor);
        told = next;
        return events;
    }

    /** How many reports were not told since the start, since one device sent too many. */
    long passedOver() {
        return passedOver;
    }

    /** A report that comes while another one waits takes its place. */
    private void countPassedOver(FleetKnowledge known) {
        told.holdings().forEach((id, holding) -> {
            boolean waits = holding.report()
                    .filter(report -> !report.equals(told.reports().get(id)))
                    .isPresent();
            Holding now = known.holdings().get(id);
            if (waits && now != null && !now.report().equals(holding.report())) {
                passedOver++;
            }
        });
    }

    private void forgetAllBut(FleetKnowledge known) {
        for (PeerId id : told.devices().keySet()) {
            if (!known.devices().containsKey(id)) {
                reports.forget(id);
                flips.forget(id);
            }
        }
    }

    private Map<PeerId, ReceivedReport> reportsInTurn(FleetKnowledge known, Instant now) {
        return inTurn(told.reports(), known.reports(), reports, now);
    }

    private Map<PeerId, Standing> standingsInTurn(FleetKnowledge known, Instant now) {
        return inTurn(told.standings(), known.standings(), flips, now);
    }

    private static <T> Map<PeerId, T> inTurn(
            Map<PeerId, T> before, Map<PeerId, T> known, HourlyLimit limit, Instant now) {
        Map<PeerId, T> next = new HashMap<>(known);
        known.forEach((id, value) -> {
            T old = before.get(id);
            if (value.equals(old) || limit.takes(id, now)) {
                return;
            }
            if (old == null) {
                next.remove(id);
            } else {
                next.put(id, old);
            }
        });
        return next;
    }
}

package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import java.util.List;
import java.util.stream.Stream;

/** The trucks of a snapshot, as a rollout sees them. */
public final class Crew {

    private Crew() {}

    /**
     * All that count, also those that don't get releases.
     *
     * @param first the board of the station's first Sync folder, in which releases lie
     */
    public static List<RolloutTruck> of(Board first) {
        return Stream.concat(
                        first.peers().stream().map(peer -> truck(peer, true)),
                        first.notNeeding().stream().map(peer -> truck(peer, false)))
                .toList();
    }

    /** Whether it is known which trucks there are. */
    static boolean isKnown(Board first) {
        return first.known() && first.roster().doubt().isEmpty();
    }

    private static RolloutTruck truck(PeerStatus peer, boolean getsReleases) {
        PeerFacts facts = peer.facts();
        return new RolloutTruck(
                peer.id(),
                peer.name(),
                facts.place().group(),
                !RosterTruck.isStandIn(peer.id()),
                !facts.outOfService(),
                getsReleases,
                facts.place().key().map(TruckKey::key),
                facts.agent());
    }
}

package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many trucks in service have an update, how many don't, and of how many that can't be told. */
public record Tally(int yes, int no, int unknown) {

    /** Of the update with this number. */
    public static Tally of(Board fleet, int number) {
        return of(fleet.inService(), number);
    }

    static Tally of(Collection<PeerStatus> peers, int number) {
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        peers.forEach(peer -> counts.merge(Evidence.of(peer, number).answer(), 1, Integer::sum));
        return new Tally(
                counts.getOrDefault(Answer.YES, 0),
                counts.getOrDefault(Answer.NO, 0),
                counts.getOrDefault(Answer.UNKNOWN, 0));
    }

    /** All trucks in service. */
    public int trucks() {
        return yes + no + unknown;
    }
}

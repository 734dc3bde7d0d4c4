package dev.syncdashboard.dashboard.pages.wall;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A truck that somebody may have to do something about, in words.
 *
 * @param needsALook a limit was passed: somebody should check it
 * @param heard when its last report came; empty if none ever did
 */
record ProblemCard(
        String id, String name, Badge badge, String label, String detail, boolean needsALook, Optional<Moment> heard) {

    private static final Set<PeerState> NO_PROBLEM = EnumSet.of(PeerState.UPDATING, PeerState.UP_TO_DATE);

    static boolean is(PeerStatus peer) {
        return !NO_PROBLEM.contains(peer.verdict().state());
    }

    static ProblemCard of(PeerStatus peer, StationTime time) {
        return new ProblemCard(
                peer.id().value(),
                peer.name(),
                Badge.of(peer.verdict()),
                time.say(peer.verdict().label()),
                time.sentences(peer.verdict().detail()),
                peer.verdict().has(Mark.Kind.NEEDS_A_LOOK),
                peer.facts().report().map(report -> time.moment(report.received())));
    }
}

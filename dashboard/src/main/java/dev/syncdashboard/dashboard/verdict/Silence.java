package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.PeerFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a peer that could be heard has said nothing. */
final class Silence {

    private Silence() {}

    /**
     * Counted from the last report or from the begin of the present contact, whichever is later: what a truck wrote
     * while it was away takes a moment to arrive. Empty out of contact, where silence means nothing.
     */
    static Optional<Duration> of(PeerFacts peer, Instant now) {
        if (!peer.contact().now()) {
            return Optional.empty();
        }
        return peer.report().map(report -> {
            Instant contact = peer.contact().since().orElse(report.received());
            // A report from the future came while the clock was wrong: nobody knows when.
            Instant from =
                    contact.isAfter(report.received()) || report.received().isAfter(now) ? contact : report.received();
            return Duration.between(from, now);
        });
    }

    static boolean heartbeatsAreLate(PeerFacts peer, Limits limits, Instant now) {
        Duration heartbeat =
                peer.report().map(report -> report.report().heartbeat()).orElse(Duration.ZERO);
        return !heartbeat.isZero()
                && of(peer, now)
                        .filter(silence -> silence.compareTo(heartbeat.plus(limits.quiet())) > 0)
                        .isPresent();
    }
}

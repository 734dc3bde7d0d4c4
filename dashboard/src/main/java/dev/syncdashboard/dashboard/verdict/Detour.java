package dev.syncdashboard.dashboard.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch in which the station had other versions than the one to which it went back. A peer that reported that one
 * before may have got a part of the others since, and its hash in that report says nothing of it.
 *
 * @param from the last moment at which the station surely had not left yet
 * @param back when it was seen to have the version again
 */
record Detour(Instant from, Instant back) {

    /** An agent that can be heard tells of a change by then; so its silence says that nothing has changed. */
    private static final Duration TOLD_BY_THEN = Duration.ofMinutes(2);

    /** The detours from the version that the station has now, in order of time. */
    static List<Detour> of(List<Sighting> log) {
        List<Detour> detours = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).hash().equals(log.get(log.size() - 1).hash())) {
                if (last >= 0) {
                    Sighting left = log.get(last + 1);
                    detours.add(new Detour(
                            left.notBefore().orElse(left.since()), log.get(i).since()));
                }
                last = i;
            }
        }
        return List.copyOf(detours);
    }

    /**
     * Whether the peer may have left the version which it reported, and the station has now, without a word of it yet.
     *
     * @param first the moment before which nobody can have reported that version, if it is known
     */
    boolean mayHaveMoved(PeerFacts peer, ReceivedReport report, Optional<Instant> first, Limits limits, Instant now) {
        Instant said = said(report, first, now);
        return said.isBefore(back)
                && couldGetOthers(peer, report, said, limits)
                && peer.contact().sum(back, now).compareTo(least(TOLD_BY_THEN, limits.catchUp())) < 0;
    }

    /** It may have been on its way for long, and its own clock tells, unless that is surely wrong. */
    private static Instant said(ReceivedReport report, Optional<Instant> first, Instant now) {
        if (report.received().isAfter(now)) {
            // It came while the clock was wrong, so nobody knows when it was said.
            return first.orElse(Instant.EPOCH);
        }
        Instant written = report.report().written();
        boolean slow = first.filter(written::isBefore).isPresent();
        return slow || written.isAfter(report.received()) ? report.received() : written;
    }

    /**
     * From the station, or from another truck: contact between two trucks is not seen. But a truck that is with another
     * gets its heartbeat through; so one that has said nothing for longer was with nobody.
     */
    private boolean couldGetOthers(PeerFacts peer, ReceivedReport report, Instant said, Limits limits) {
        Instant start = said.isAfter(from) ? said : from;
        boolean fromTheStation = peer.contact()
                .firstFrom(start)
                .filter(heard -> !heard.isAfter(back))
                .isPresent();
        Instant wordIsDue =
                lastSign(peer, report).plus(report.report().heartbeat()).plus(limits.quiet());
        return fromTheStation || !wordIsDue.isBefore(from);
    }

    private Instant lastSign(PeerFacts peer, ReceivedReport report) {
        return peer.contact()
                .lastEndBefore(from)
                .filter(report.received()::isBefore)
                .orElse(report.received());
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

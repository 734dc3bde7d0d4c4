package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.Detour;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which update a peer has, where the station went back to a version that it had before: the hash in a peer's report does
 * not say whether it got a part of the versions between since.
 */
public final class Detours {

    /**
     * An agent that can be heard tells of a change by then; so its silence says that nothing has changed. That has nothing to
     * do with how soon a person wants to hear of a truck that does not get on, so no limit shortens it.
     */
    private static final Duration TOLD_BY_THEN = Duration.ofMinutes(2);

    private final Detour detour;
    private final PeerFacts peer;
    private final ReceivedReport report;
    private final Limits limits;

    private Detours(Detour detour, PeerFacts peer, ReceivedReport report, Limits limits) {
        this.detour = detour;
        this.peer = peer;
        this.report = report;
        this.limits = limits;
    }

    /**
     * The newest update that a peer has by its last report. Empty if it never reported, reported none of them, or may have
     * left it since without a word.
     */
    public static Optional<Update> updateOf(StationHistory station, PeerFacts peer, Limits limits, Instant now) {
        return peer.report()
                .filter(report -> !mayHaveMoved(station, peer, limits, now))
                .flatMap(report -> station.updateWith(report.report().hash()));
    }

    /** Whether a peer whose last report names the present version may have been on its way to another one since. */
    static boolean mayHaveMoved(StationHistory station, PeerFacts peer, Limits limits, Instant now) {
        return peer.report()
                .filter(report -> station.current()
                        .map(Sighting::hash)
                        .filter(report.report().hash()::equals)
                        .isPresent())
                .filter(report -> {
                    Instant said =
                            said(report, station.surelyNotBefore(report.report().hash()), now);
                    return station.detours().stream()
                            .anyMatch(detour -> new Detours(detour, peer, report, limits).mayHaveMoved(said, now));
                })
                .isPresent();
    }

    /** Whether it may have left that version without a word of it yet. */
    private boolean mayHaveMoved(Instant said, Instant now) {
        return said.isBefore(detour.back())
                && couldGetOthers(said)
                && peer.contact().sum(detour.back(), now).compareTo(TOLD_BY_THEN) < 0;
    }

    /**
     * When it reported. It may have been on its way for long, and its own clock tells, unless that is surely wrong.
     *
     * @param first the moment before which nobody can have reported that version, if it is known
     */
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
    private boolean couldGetOthers(Instant said) {
        Instant start = said.isAfter(detour.from()) ? said : detour.from();
        boolean fromTheStation = peer.contact()
                .firstFrom(start)
                .filter(heard -> !heard.isAfter(detour.back()))
                .isPresent();
        Instant wordIsDue = lastSign().plus(report.report().heartbeat()).plus(limits.quiet());
        return fromTheStation || !wordIsDue.isBefore(detour.from());
    }

    private Instant lastSign() {
        return peer.contact()
                .lastEndBefore(detour.from())
                .filter(report.received()::isBefore)
                .orElse(report.received());
    }
}

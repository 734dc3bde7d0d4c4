package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds when a state began, which is not when it was noticed: a report may have come while verdicts were frozen, and a
 * limit passes between two looks. Pure.
 */
public final class Onset {

    /** A limit has passed only after its last moment. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    private final Judge judge;
    private final Limits limits;

    public Onset(Judge judge, Limits limits) {
        this.judge = judge;
        this.limits = limits;
    }

    /**
     * The first moment at which the facts, as far as they were there then, gave the state.
     *
     * @param state what the facts give now
     * @param notBefore when the state before it began
     * @param now what is said if no earlier moment can be shown
     */
    public Instant of(StationHistory station, PeerFacts peer, PeerState state, Instant notBefore, Instant now) {
        Instant earliest = factsSince(station, peer)
                .filter(moment -> moment.isAfter(notBefore))
                .orElse(notBefore);
        return Stream.of(
                        Stream.of(earliest),
                        peer.contact().since().stream(),
                        catchUpPassed(station, peer, now).stream(),
                        heartbeatsBecameLate(peer).stream())
                .flatMap(moments -> moments)
                .filter(moment -> !moment.isBefore(earliest) && moment.isBefore(now))
                .sorted()
                .filter(moment -> wasSo(station, peer, state, moment))
                .findFirst()
                .orElse(now);
    }

    private boolean wasSo(StationHistory station, PeerFacts peer, PeerState state, Instant moment) {
        return judge.judge(station, true, peer.asOf(moment), moment.plus(JUST_AFTER))
                .filter(verdict -> verdict.state() == state)
                .isPresent();
    }

    /** Since when the report and the station's hash are those of now. */
    private static Optional<Instant> factsSince(StationHistory station, PeerFacts peer) {
        return Stream.concat(
                        station.current().map(Sighting::since).stream(),
                        peer.report().map(ReceivedReport::received).stream())
                .max(Instant::compareTo);
    }

    private Optional<Instant> catchUpPassed(StationHistory station, PeerFacts peer, Instant now) {
        return Stream.concat(
                        station.current().map(Sighting::since).stream(),
                        peer.report().map(ReceivedReport::progressed).stream())
                .max(Instant::compareTo)
                .flatMap(from -> peer.contact().reached(limits.catchUp(), from, now));
    }

    private Optional<Instant> heartbeatsBecameLate(PeerFacts peer) {
        return peer.report()
                .filter(report ->
                        peer.contact().now() && !report.report().heartbeat().isZero())
                .map(report -> {
                    Instant contact = peer.contact().since().orElse(report.received());
                    Instant heard = contact.isAfter(report.received()) ? contact : report.received();
                    return heard.plus(report.report().heartbeat()).plus(limits.quiet());
                });
    }
}

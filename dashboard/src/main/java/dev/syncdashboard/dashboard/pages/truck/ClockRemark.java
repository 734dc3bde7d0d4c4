package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What can be said of a truck's clock, by its last report. Pure.
 *
 * <p>A report is written before it comes, but nobody knows how long before: it may have waited on the truck for days, or at
 * another truck. Only what came in the midst of contact was not long on its way, and only from that a clock can be called
 * right.
 */
final class ClockRemark {

    /** A clock is called right within this. */
    private static final Duration CLOSE = Duration.ofMinutes(5);

    /** In contact a report is no longer on its way than this. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    private ClockRemark() {}

    static String of(PeerStatus peer, ReceivedReport report, StationTime time) {
        Optional<String> wrong = wrong(peer, time);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Duration ahead = Duration.between(report.received(), report.report().written());
        if (ahead.plus(ON_ITS_WAY).compareTo(CLOSE) > 0) {
            return time.say("truck.clock.ahead", time.voice().about(ahead));
        }
        if (!cameInTheMidstOfContact(peer, report.received())) {
            return time.say("truck.clock.delayed");
        }
        if (ahead.negated().compareTo(CLOSE) > 0) {
            return time.say("truck.clock.slow_or_delayed", time.span(ahead.negated()));
        }
        return time.say("truck.clock.right");
    }

    /** The judge compares with the station's versions too, and allows for what the settings say. */
    private static Optional<String> wrong(PeerStatus peer, StationTime time) {
        return peer.verdict().marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.CLOCK_FAST || mark.kind() == Mark.Kind.CLOCK_SLOW)
                .map(mark -> new Message(code(mark.kind()), mark.message().facts()))
                .map(time::say)
                .findFirst();
    }

    /** What the mark says, without naming the clock once more. */
    private static String code(Mark.Kind clock) {
        return clock == Mark.Kind.CLOCK_FAST ? "truck.clock.fast" : "truck.clock.slow";
    }

    private static boolean cameInTheMidstOfContact(PeerStatus peer, Instant received) {
        return peer.facts().contact().spells().stream().anyMatch(spell -> isInTheMidst(received, spell));
    }

    private static boolean isInTheMidst(Instant moment, Spell spell) {
        return !spell.start().plus(ON_ITS_WAY).isAfter(moment)
                && spell.end().filter(moment::isAfter).isEmpty();
    }
}

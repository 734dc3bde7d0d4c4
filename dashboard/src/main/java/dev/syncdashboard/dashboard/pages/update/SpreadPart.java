package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Holders;
import dev.syncdashboard.dashboard.delivery.Spread;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the update spread, on its page.
 *
 * @param sentence what the curve says, or why there is none
 * @param notes what it does not say
 */
record SpreadPart(String sentence, List<String> notes, Optional<Curve> curve) {

    SpreadPart {
        notes = List.copyOf(notes);
    }

    static SpreadPart of(Board fleet, Update update, Holders holders, HistoryAnswer<?> past, StationTime time) {
        if (!fleet.known()) {
            return without(time.say("update.spread.not_known_yet"));
        }
        Spread spread = Spread.of(update.posted(), holders.inService());
        return past.either(
                known -> spread.arrivals().isEmpty()
                        ? without(time.say("update.spread.none"))
                        : new SpreadPart(
                                SpreadWords.sentence(spread, time),
                                SpreadWords.notes(spread, update, time),
                                curve(spread, Duration.between(update.posted(), end(fleet, time)), time)),
                why -> without(time.say(why)));
    }

    /** In the first minutes there is nothing to see but what the sentence says. */
    private static Optional<Curve> curve(Spread spread, Duration age, StationTime time) {
        return Optional.of(age)
                .filter(old -> old.compareTo(Curve.SHORTEST) >= 0)
                .map(old -> Curve.of(spread, old, time));
    }

    /** While the station can't be checked, nobody knows how it went on. */
    private static Instant end(Board fleet, StationTime time) {
        return fleet.station().canCheck() ? time.now() : fleet.station().since();
    }

    private static SpreadPart without(String why) {
        return new SpreadPart(why, List.of(), Optional.empty());
    }
}

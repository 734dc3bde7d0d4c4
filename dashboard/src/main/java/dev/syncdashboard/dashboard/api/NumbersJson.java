package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.Delay;
import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.model.Update;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the trucks took to get the updates of the last 30 days.
 *
 * @param from updates that were posted from then on count
 * @param until up to when it is known who has what
 * @param all every update and every truck together
 * @param updates newest first
 * @param trucks those in service, the one that was late most often first
 * @param leftOut numbers of the updates of which it is not known to the minute when they were posted
 */
record NumbersJson(
        Instant from, Instant until, Delays all, List<OfUpdate> updates, List<OfTruck> trucks, List<Integer> leftOut) {

    /**
     * Deliveries of one update to one truck.
     *
     * @param counted how many there are
     * @param delivered how many trucks have it
     * @param mayHaveBeenQuicker of how many delivered ones only an upper bound is known
     * @param half within which time half of them were done
     * @param nineOfTen the same of nine tenths
     * @param slowest the longest, done or not
     */
    record Delays(
            int counted,
            int delivered,
            int stillWithout,
            int mayHaveBeenQuicker,
            @Nullable Time half,
            @Nullable Time nineOfTen,
            @Nullable Time slowest) {

        private static Delays of(DelayStatistics delays) {
            return new Delays(
                    delays.counted(),
                    delays.over(),
                    delays.stillWithout(),
                    delays.atMost(),
                    Time.of(delays.median()),
                    Time.of(delays.ninety()),
                    delays.slowest().map(Time::of).orElse(null));
        }
    }

    /**
     * A time and what it says.
     *
     * @param is of a share {@code within} or {@code more_than}; of one delivery {@code exact}, {@code at_most} or
     *     {@code still_without}
     */
    record Time(long seconds, String is) {

        private static @Nullable Time of(Optional<Quantile> share) {
            return share.map(known -> new Time(
                            known.time().toSeconds(), known instanceof Quantile.Within ? "within" : "more_than"))
                    .orElse(null);
        }

        private static Time of(Delay delay) {
            return new Time(delay.time().toSeconds(), delay.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    record OfUpdate(int number, @Nullable String title, Instant posted, Delays delays) {}

    /** @param late how often it took longer than nine tenths of all; null if that time is not known */
    record OfTruck(String id, String name, @Nullable Integer late, Delays delays) {}

    static NumbersJson of(FleetNumbers numbers) {
        return new NumbersJson(
                numbers.from(),
                numbers.until(),
                Delays.of(numbers.all()),
                numbers.updates().stream().map(NumbersJson::ofUpdate).toList(),
                numbers.trucks().stream().map(NumbersJson::ofTruck).toList(),
                numbers.leftOut().stream().map(Update::number).toList());
    }

    private static OfUpdate ofUpdate(FleetNumbers.OfUpdate of) {
        Update update = of.update();
        return new OfUpdate(update.number(), update.title().orElse(null), update.posted(), Delays.of(of.delays()));
    }

    private static OfTruck ofTruck(FleetNumbers.OfTruck truck) {
        return new OfTruck(
                truck.id().value(),
                truck.name(),
                truck.late().isPresent() ? truck.late().getAsInt() : null,
                Delays.of(truck.delays()));
    }
}

package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Spread;
import dev.syncdashboard.dashboard.delivery.Spread.Arrived;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an update spread, as a curve of steps: time since posting to the right, trucks upward. Pure.
 *
 * @param line its corners as SVG writes them, in a square of 1,000 by 1,000 whose origin is the upper left corner
 * @param ticks moments on the axis, apart enough to be read on a phone
 * @param levels shares of the trucks, upward
 * @param dots where the levels were reached
 * @param now where the line ends and what that moment is; empty if all trucks have it, since the rest is known then
 * @param table the same as numbers: how many trucks had it by each tick, and by the end
 */
record Curve(String line, List<Tick> ticks, List<Tick> levels, List<Dot> dots, Optional<Tick> now, List<Line> table) {

    private static final int SIDE = 1_000;

    /** What comes right after the posting would else be drawn on one spot. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    /** In percent of the width, so that "30 min" and "2 h" don't touch on a phone. */
    private static final double BETWEEN_TICKS = 18;

    /** The curve's last step must not be the edge of the drawing, which nobody sees. */
    private static final double USED = 0.97;

    private static final List<Duration> TICKS = Stream.concat(
                    Stream.of(1, 2, 5, 10, 30, 60, 120, 180, 360, 720).map(Duration::ofMinutes),
                    Stream.of(1, 2, 4, 7, 14, 30, 60, 120, 240, 365, 730).map(Duration::ofDays))
            .toList();

    /**
     * A place on an axis.
     *
     * @param at in percent, as SVG writes it: "23.5%"
     */
    record Tick(String at, String label) {}

    /**
     * A point of the curve.
     *
     * @param x in percent, as SVG writes it
     * @param y likewise, from the top
     */
    record Dot(String x, String y) {}

    /** A line of the table: "10 min", "7 of 20". */
    record Line(String after, String trucks) {}

    Curve {
        ticks = List.copyOf(ticks);
        levels = List.copyOf(levels);
        dots = List.copyOf(dots);
        table = List.copyOf(table);
    }

    /**
     * The curve of a spread.
     *
     * @param age how long after the posting is known: as long as not all have it, the curve goes on until then
     * @param now what that moment is called
     */
    static Curve of(Spread spread, Duration age, String now, StationTime time) {
        Scale scale = new Scale(length(spread, age));
        List<Duration> ticks = scale.ticks();
        return new Curve(
                line(spread, scale, age),
                ticks.stream()
                        .map(tick -> new Tick(percent(scale.of(tick)), label(tick, time)))
                        .toList(),
                levels(time),
                spread.milestones().stream()
                        .map(reached -> new Dot(
                                percent(scale.of(reached.after())),
                                percent(1 - (double) spread.by(reached.after()) / spread.trucks())))
                        .toList(),
                spread.complete() ? Optional.empty() : Optional.of(new Tick(percent(known(spread, scale, age)), now)),
                table(spread, ticks, scale.length(), time));
    }

    private static List<Tick> levels(StationTime time) {
        return List.of(
                new Tick("100%", "0"),
                new Tick("50%", time.say("update.curve.half")),
                new Tick("20%", time.say("update.curve.part", 80)),
                new Tick("0%", time.say("update.curve.all")));
    }

    /** Without a word before it, days are in another case than in a sentence. */
    private static String label(Duration tick, StationTime time) {
        return tick.toDays() < 1 ? time.voice().closeSpan(tick) : time.say("update.curve.days", (int) tick.toDays());
    }

    private static Duration length(Spread spread, Duration age) {
        Duration last = last(spread);
        Duration end = spread.complete() || age.compareTo(last) < 0 ? last : age;
        return end.compareTo(SHORTEST) < 0 ? SHORTEST : end;
    }

    /** Trucks that are drawn on one spot make one step, so that the line stays short. */
    private static String line(Spread spread, Scale scale, Duration age) {
        StringBuilder line = new StringBuilder("0," + SIDE);
        int height = SIDE;
        List<Integer> spots = spread.arrivals().stream()
                .map(arrived -> (int) Math.round(scale.of(arrived.after()) * SIDE))
                .toList();
        for (int i = 0; i < spots.size(); i++) {
            int x = spots.get(i);
            if (i + 1 == spots.size() || spots.get(i + 1) > x) {
                line.append(' ').append(x).append(',').append(height);
                height = SIDE - Math.round((i + 1f) * SIDE / spread.trucks());
                line.append(' ').append(x).append(',').append(height);
            }
        }
        return line.append(' ')
                .append(Math.round(known(spread, scale, age) * SIDE))
                .append(',')
                .append(height)
                .toString();
    }

    /** Of what comes after now nothing is known; a truck may have said a moment later than now that it has the update. */
    private static double known(Spread spread, Scale scale, Duration age) {
        return spread.complete() ? 1 : Math.max(Math.min(1, scale.of(age)), scale.of(last(spread)));
    }

    private static Duration last(Spread spread) {
        List<Arrived> arrivals = spread.arrivals();
        return arrivals.isEmpty()
                ? Duration.ZERO
                : arrivals.get(arrivals.size() - 1).after();
    }

    private static List<Line> table(Spread spread, List<Duration> ticks, Duration end, StationTime time) {
        List<Line> table = new ArrayList<>();
        for (Duration after :
                Stream.concat(ticks.stream(), Stream.of(end)).distinct().toList()) {
            table.add(new Line(
                    time.voice().closeSpan(after), time.say("update.share", spread.by(after), spread.trucks())));
        }
        return table;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** Minutes and days are both to be seen, so that the axis gets denser to the right. */
    private record Scale(Duration length) {

        double of(Duration after) {
            return USED * Math.log1p(minutes(after)) / Math.log1p(minutes(length));
        }

        List<Duration> ticks() {
            List<Duration> ticks = new ArrayList<>();
            double last = 0;
            for (Duration tick : TICKS) {
                double at = 100 * of(tick);
                if (at - last >= BETWEEN_TICKS && tick.compareTo(length) <= 0) {
                    ticks.add(tick);
                    last = at;
                }
            }
            return ticks;
        }

        private static double minutes(Duration span) {
            return span.toMillis() / 60_000.0;
        }
    }
}

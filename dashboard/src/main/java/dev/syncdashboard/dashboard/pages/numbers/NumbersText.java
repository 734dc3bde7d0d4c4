package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.UpdateName;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The sentences of the page "Delivery times". */
final class NumbersText {

    private static final int DAYS = (int) FleetNumbers.WINDOW.toDays();

    private NumbersText() {}

    static String none(Message why, StationTime time) {
        return time.say("numbers.none", why);
    }

    static String lead(Board fleet, FleetNumbers numbers, StationTime time) {
        if (!fleet.known()) {
            return time.say("numbers.not_known_yet");
        }
        if (numbers.trucks().isEmpty()) {
            return time.say("numbers.no_truck");
        }
        String posted = posted(numbers, time);
        if (numbers.updates().isEmpty()) {
            return posted;
        }
        if (numbers.all().counted() == 0) {
            return time.say("numbers.none_reported_before", posted);
        }
        int count = numbers.trucks().size();
        String trucks = time.say("numbers.trucks_in_service", count, Integer.toString(count));
        String lead = time.say("numbers.lead", quick(numbers.all(), time), trucks, DAYS, counted(numbers, time));
        return fleet.station().canCheck() ? lead : time.say("numbers.lead_until", lead, time.at(numbers.until()));
    }

    private static String counted(FleetNumbers numbers, StationTime time) {
        int count = numbers.updates().size();
        int all = count + numbers.leftOut().size();
        return all == count ? time.say("numbers.counted", count) : time.say("numbers.counted_of", count, all);
    }

    /** The answer, in one sentence. */
    private static String quick(DelayStatistics all, StationTime time) {
        Optional<Quantile> half = all.median().filter(Quantile.Within.class::isInstance);
        Optional<Quantile> nine = all.ninety().filter(Quantile.Within.class::isInstance);
        if (half.isEmpty()) {
            return time.say("numbers.quick.too_early", all.over(), all.counted());
        }
        Duration median = DelayText.upTo(half.get().time());
        return nine.map(most -> time.say("numbers.quick.most", median, DelayText.upTo(most.time())))
                .orElseGet(() -> time.say("numbers.quick.half", median));
    }

    private static String posted(FleetNumbers numbers, StationTime time) {
        int count = numbers.updates().size();
        if (count == 0) {
            return time.say(numbers.leftOut().isEmpty() ? "numbers.posted.none" : "numbers.posted.none_exact", DAYS);
        }
        if (!numbers.leftOut().isEmpty()) {
            return time.say("numbers.posted.some", count + numbers.leftOut().size(), DAYS, count);
        }
        return count == 1
                ? time.say(
                        "numbers.posted.one",
                        DAYS,
                        numbers.updates().get(0).update().number())
                : time.say("numbers.posted.many", count, DAYS);
    }

    static List<NumbersPage.Figure> figures(DelayStatistics all, StationTime time) {
        return List.of(
                new NumbersPage.Figure(
                        time.say("numbers.figure.half"),
                        DelayText.of(all.median(), time).text()),
                new NumbersPage.Figure(
                        time.say("numbers.figure.most"),
                        DelayText.of(all.ninety(), time).text()),
                new NumbersPage.Figure(
                        time.say("numbers.figure.missing"),
                        time.say("numbers.figure.share", all.stillWithout(), all.counted())));
    }

    /** In whole percent; neither none nor all where that is not so. */
    private static String share(int part, int whole, StationTime time) {
        if (whole == 0) {
            return "–";
        }
        int percent = (int) Math.round(100.0 * part / whole);
        if (part > 0 && part < whole) {
            percent = Math.min(99, Math.max(1, percent));
        }
        return time.say("numbers.percent", percent);
    }

    static String older(int older, StationTime time) {
        return older <= 0 ? "" : time.say("numbers.older", older);
    }

    static List<NumbersPage.Meaning> meanings(FleetNumbers numbers, StationTime time) {
        String share = share(numbers.all().atMost(), numbers.all().over(), time);
        return List.of(
                new NumbersPage.Meaning(time.say("numbers.delivery"), time.say("numbers.delivery.means")),
                new NumbersPage.Meaning(time.say("numbers.time"), time.say("numbers.time.means", share)),
                new NumbersPage.Meaning(time.say("numbers.missing"), time.say("numbers.missing.means")),
                new NumbersPage.Meaning(
                        time.say("numbers.late"), late(numbers.all().ninety(), time)),
                new NumbersPage.Meaning(time.say("numbers.not_counted"), notCounted(numbers.leftOut(), time)));
    }

    private static String late(Optional<Quantile> ninety, StationTime time) {
        return ninety.filter(Quantile.Within.class::isInstance)
                .map(usual -> time.say("numbers.late.means", DelayText.upTo(usual.time())))
                .orElseGet(() -> time.say("numbers.late.too_early"));
    }

    private static String notCounted(List<Update> leftOut, StationTime time) {
        String trucks = time.say("numbers.not_counted.means");
        if (leftOut.isEmpty()) {
            return trucks;
        }
        String updates = time.say("numbers.not_counted.updates", leftOut.size(), UpdateName.numbers(leftOut, time));
        return trucks + " " + updates;
    }
}

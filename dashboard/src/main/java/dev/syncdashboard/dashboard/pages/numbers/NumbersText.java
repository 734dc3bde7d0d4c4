package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences of the page "Delivery times". */
final class NumbersText {

    private static final String DAYS = "in the last " + FleetNumbers.WINDOW.toDays() + " days";
    private static final int MOST_NUMBERS = 5;

    private NumbersText() {}

    static String none(String why) {
        return "There are no numbers now. " + why;
    }

    static String lead(Board fleet, FleetNumbers numbers, StationTime time) {
        if (!fleet.known()) {
            return "Not known yet: the dashboard was started a moment ago.";
        }
        if (numbers.trucks().isEmpty()) {
            return "No truck is in service.";
        }
        String posted = posted(numbers);
        if (numbers.updates().isEmpty()) {
            return posted;
        }
        if (numbers.all().counted() == 0) {
            return posted + " No truck had reported before, so there is nothing to count yet.";
        }
        int count = numbers.updates().size();
        int all = count + numbers.leftOut().size();
        String counted = all == count
                ? Words.count(count, "update") + "."
                : count + " of " + Words.count(all, "update") + " counted.";
        String trucks = numbers.trucks().size() == 1
                ? "the one truck in service"
                : "the " + numbers.trucks().size() + " trucks in service";
        String until = fleet.station().canCheck() ? "" : " Counted up to " + time.at(numbers.until()) + ".";
        return quick(numbers.all()) + " How long updates took to reach " + trucks + ", "
                + DAYS.substring("in the ".length()) + ": " + counted + until;
    }

    /** The answer, in one sentence. */
    private static String quick(DelayStatistics all) {
        Optional<Quantile> half = all.median().filter(Quantile.Within.class::isInstance);
        Optional<Quantile> nine = all.ninety().filter(Quantile.Within.class::isInstance);
        if (half.isEmpty()) {
            return String.format(
                    Locale.ENGLISH,
                    "Too early to say: %,d of %,d deliveries have arrived so far.",
                    all.over(),
                    all.counted());
        }
        String median = "Half of the deliveries arrive within "
                + DelayText.upTo(half.get().time());
        return nine.map(most -> median + ", nine of ten within " + DelayText.upTo(most.time()) + ".")
                .orElse(median + "; too early to say for nine of ten.");
    }

    private static String posted(FleetNumbers numbers) {
        int count = numbers.updates().size();
        if (count == 0) {
            return numbers.leftOut().isEmpty()
                    ? "No update was posted " + DAYS + "."
                    : "Nothing to count: the exact time of no update " + DAYS + " is known.";
        }
        if (!numbers.leftOut().isEmpty()) {
            return count + numbers.leftOut().size() + " updates were posted " + DAYS + "; "
                    + (count == 1 ? "one of them counts." : count + " of them count.");
        }
        return count == 1
                ? "Only one update was posted " + DAYS + ", #"
                        + numbers.updates().get(0).update().number() + "."
                : count + " updates were posted " + DAYS + ".";
    }

    static List<NumbersPage.Figure> figures(DelayStatistics all) {
        return List.of(
                new NumbersPage.Figure("Half arrive", DelayText.of(all.median()).text()),
                new NumbersPage.Figure(
                        "9 of 10 arrive", DelayText.of(all.ninety()).text()),
                new NumbersPage.Figure(
                        "Not delivered yet",
                        String.format(Locale.ENGLISH, "%,d of %,d", all.stillWithout(), all.counted())));
    }

    /** In whole percent; neither none nor all where that is not so. */
    private static String share(int part, int whole) {
        if (whole == 0) {
            return "–";
        }
        long percent = Math.round(100.0 * part / whole);
        if (part > 0 && part < whole) {
            percent = Math.min(99, Math.max(1, percent));
        }
        return percent + " %";
    }

    static String older(int older) {
        if (older <= 0) {
            return "";
        }
        return older == 1
                ? "The update before them is not listed here, but counted."
                : "The " + older + " updates before them are not listed here, but counted.";
    }

    static List<NumbersPage.Meaning> meanings(FleetNumbers numbers) {
        return List.of(
                new NumbersPage.Meaning("Delivery", "One update to one truck."),
                new NumbersPage.Meaning(
                        "Time",
                        "From when the station had the update until it knew that the truck has it, or a later one. A truck"
                                + " that was out of contact meanwhile may have been quicker: its time has a ≤ before it. So it is with "
                                + share(numbers.all().atMost(), numbers.all().over())
                                + " of the deliveries that arrived."),
                new NumbersPage.Meaning(
                        "Not delivered yet",
                        "Not confirmed yet. Counted with the time so far. Where too few trucks have an update to say more,"
                                + " a time is “over … so far”."),
                new NumbersPage.Meaning("Late", late(numbers.all().ninety())),
                new NumbersPage.Meaning("Not counted", notCounted(numbers.leftOut())));
    }

    private static String late(Optional<Quantile> ninety) {
        return ninety.filter(Quantile.Within.class::isInstance)
                .map(usual -> "Took longer than " + DelayText.upTo(usual.time())
                        + ", within which nine of ten deliveries stay, or is still without the update after that time. So"
                        + " about one delivery in ten is always late: what matters is whether it is always the same"
                        + " truck.")
                .orElse("Took longer than nine of ten deliveries. Too early to say.");
    }

    private static String notCounted(List<Update> leftOut) {
        String trucks = "Trucks out of service, and for each truck the updates from before its first report.";
        if (leftOut.isEmpty()) {
            return trucks;
        }
        List<String> numbers = new ArrayList<>();
        leftOut.forEach(update -> numbers.add("#" + update.number()));
        String list = Words.list(numbers, MOST_NUMBERS);
        return trucks
                + (leftOut.size() == 1
                        ? " Update " + list + ", because its exact time is not known."
                        : " Updates " + list + ", because their exact times are not known.");
    }
}

package dev.syncdashboard.dashboard.numbers;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.dashboard.verdict.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences of the page "Fleet in numbers". */
final class NumbersText {

    private static final String DAYS = "in the last " + FleetNumbers.WINDOW.toDays() + " days";
    private static final int MOST_NUMBERS = 5;

    private NumbersText() {}

    static String none(String why) {
        return "There are no numbers now. " + why;
    }

    static String lead(FleetSnapshot fleet, FleetNumbers numbers, StationTime time) {
        if (!fleet.known()) {
            return "Since the dashboard was started, nothing is known of any truck yet.";
        }
        if (numbers.trucks().isEmpty()) {
            return "There is no truck in service.";
        }
        String posted = posted(numbers);
        if (numbers.updates().isEmpty()) {
            return posted;
        }
        if (numbers.all().counted() == 0) {
            return posted + " No truck had reported before, so there is nothing to count yet.";
        }
        String trucks = numbers.trucks().size() == 1
                ? "the one truck in service"
                : "the " + numbers.trucks().size() + " trucks in service";
        String until = fleet.station().canCheck() ? "" : " Counted up to " + time.at(numbers.until()) + ".";
        return posted + " This is how long " + trucks + " took to get "
                + (numbers.updates().size() == 1 ? "it." : "them.") + until;
    }

    private static String posted(FleetNumbers numbers) {
        int count = numbers.updates().size();
        if (count == 0) {
            return numbers.leftOut().isEmpty()
                    ? "No update was posted " + DAYS + "."
                    : "There is nothing to count: of no update " + DAYS
                            + " is it known to the minute when it was posted.";
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
                new NumbersPage.Figure(
                        "Half of the deliveries", Took.of(all.median()).text()),
                new NumbersPage.Figure("Nine of ten", Took.of(all.ninety()).text()),
                new NumbersPage.Figure(
                        "Still without it",
                        String.format(Locale.ENGLISH, "%,d of %,d", all.stillWithout(), all.counted())),
                new NumbersPage.Figure("May have been quicker", share(all.atMost(), all.over())));
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
                                + " that was out of contact meanwhile may have been quicker: its time has a ≤ before it."),
                new NumbersPage.Meaning(
                        "Still without it",
                        "Not known to have it. Such a delivery is never left out, but counts with its time so far. Where"
                                + " too few trucks have an update to say more, a time is “more than … so far”."),
                new NumbersPage.Meaning("Late", late(numbers.all().ninety())),
                new NumbersPage.Meaning("Not counted", notCounted(numbers.leftOut())));
    }

    private static String late(Optional<Quantile> ninety) {
        return ninety.filter(Quantile.Within.class::isInstance)
                .map(usual -> "Took longer than " + Took.upTo(usual.time())
                        + ", within which nine of ten deliveries stay, or is still without the update after that time. So"
                        + " about one delivery in ten is always late: what matters is whether it is always the same"
                        + " truck.")
                .orElse("Takes longer than nine of ten deliveries. How long these take is not known yet, so no truck is"
                        + " called late.");
    }

    private static String notCounted(List<Update> leftOut) {
        String trucks = "Trucks out of service, and for each truck the updates from before its first report.";
        if (leftOut.isEmpty()) {
            return trucks;
        }
        List<String> numbers = new ArrayList<>();
        leftOut.forEach(update -> numbers.add("#" + update.number()));
        return trucks + " Nor " + Words.count(leftOut.size(), "update")
                + " of which it is not known to the minute when " + (leftOut.size() == 1 ? "it was" : "they were")
                + " posted: " + Words.list(numbers, MOST_NUMBERS) + ".";
    }
}

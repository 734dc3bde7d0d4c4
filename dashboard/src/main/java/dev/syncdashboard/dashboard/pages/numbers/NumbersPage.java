package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.delivery.Quantile;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;

/**
 * The page "Delivery times", in words.
 *
 * @param lead what the numbers are about, or why there are none
 * @param counted whether there are any
 * @param figures those of the whole fleet; empty if there are none
 * @param lateKnown whether it can be said which trucks are late
 * @param updates one row each, newest first
 * @param older "The 8 updates before them are not listed here.", or empty
 * @param meanings what has to be known to read the numbers right
 */
record NumbersPage(
        List<Notice> notices,
        String lead,
        boolean counted,
        List<Figure> figures,
        boolean lateKnown,
        List<UpdateDelays> updates,
        String older,
        List<Meaning> meanings) {

    /** More are of interest to nobody who reads a page; the JSON has all. */
    private static final int MOST_UPDATES = 10;

    /**
     * One number of the whole fleet.
     *
     * @param name "Half arrive"
     * @param value "within 9 min"
     */
    record Figure(String name, String value) {}

    /** A word of this page and what it means. */
    record Meaning(String word, String text) {}

    static NumbersPage of(Board fleet, HistoryAnswer<FleetNumbers> found, StationTime time) {
        List<Notice> notices = Notice.of(fleet, time);
        return found.either(
                numbers -> numbers.all().counted() == 0
                        ? without(notices, NumbersText.lead(fleet, numbers, time))
                        : with(notices, NumbersText.lead(fleet, numbers, time), numbers, time),
                why -> without(notices, NumbersText.none(why, time)));
    }

    private static NumbersPage without(List<Notice> notices, String lead) {
        return new NumbersPage(notices, lead, false, List.of(), false, List.of(), "", List.of());
    }

    private static NumbersPage with(List<Notice> notices, String lead, FleetNumbers numbers, StationTime time) {
        return new NumbersPage(
                notices,
                lead,
                true,
                NumbersText.figures(numbers.all(), time),
                numbers.all().ninety().filter(Quantile.Within.class::isInstance).isPresent(),
                numbers.updates().stream()
                        .limit(MOST_UPDATES)
                        .map(update -> UpdateDelays.of(update, time))
                        .toList(),
                NumbersText.older(numbers.updates().size() - MOST_UPDATES, time),
                NumbersText.meanings(numbers, time));
    }
}

package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.pages.UpdateName;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;

/**
 * One update in the table.
 *
 * @param title what a person called it, or its first files, or empty
 * @param have "18 of 20", or why there is nothing to say
 */
record UpdateRow(int number, String title, Moment posted, String have, Took median, Took ninety) {

    static UpdateRow of(FleetNumbers.OfUpdate update, StationTime time) {
        DelayStatistics delays = update.delays();
        return new UpdateRow(
                update.update().number(),
                UpdateName.of(update.update()),
                time.moment(update.update().posted()),
                delays.counted() == 0 ? "counts for no truck" : delays.over() + " of " + delays.counted(),
                Took.of(delays.median()),
                Took.of(delays.ninety()));
    }
}

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
record UpdateDelays(int number, String title, Moment posted, String have, DelayText median, DelayText ninety) {

    static UpdateDelays of(FleetNumbers.OfUpdate update, StationTime time) {
        DelayStatistics delays = update.delays();
        return new UpdateDelays(
                update.update().number(),
                UpdateName.of(update.update(), time),
                time.moment(update.update().posted()),
                delays.counted() == 0
                        ? time.say("numbers.counts_for_none")
                        : time.say("numbers.share", delays.over(), delays.counted()),
                DelayText.of(delays.median(), time),
                DelayText.of(delays.ninety(), time));
    }
}

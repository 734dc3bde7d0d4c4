package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Tally;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.pages.UpdateName;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;

/**
 * An update in the list, in words.
 *
 * @param title what a person called it, or its first files, or empty
 * @param by "by ", or empty
 * @param files "3 files changed", or empty
 * @param have "17 of 20"
 * @param rest "2 don't, 1 unknown", or empty
 */
record UpdateRow(int number, String title, Moment posted, String by, String files, String have, String rest) {

    static UpdateRow of(Update update, Board fleet, StationTime time) {
        Tally tally = Tally.of(fleet, update.number());
        return new UpdateRow(
                update.number(),
                UpdateName.of(update, time),
                time.moment(update.posted()),
                UpdateLine.by(update, time),
                UpdateLine.files(update, time),
                fleet.known() ? TallyWords.share(tally, time) : time.say("update.not_known_yet"),
                TallyWords.rest(tally, time));
    }
}

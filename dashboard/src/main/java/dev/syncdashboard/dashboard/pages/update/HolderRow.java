package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Evidence;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.delivery.Holder.Got;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Duration;
import java.util.Optional;

/**
 * A truck on the page of an update, in words.
 *
 * @param group its group, or empty
 * @param lastKnown it is out of contact: what is said is that of its last report
 * @param got when it got the update
 * @param said what its last report says, and when it came
 */
record HolderRow(String id, String name, String group, boolean lastKnown, Optional<GotWords> got, LastReport said) {

    /**
     * When a truck got an update.
     *
     * @param once it had it, which does not say that it has it
     * @param exact otherwise "by" goes before it
     * @param after "after 9 min", "within 9 min, with #44", "at once"
     */
    record GotWords(boolean once, Moment at, boolean exact, String after) {}

    static HolderRow of(Holder holder, Update update, StationTime time) {
        PeerStatus peer = holder.peer();
        return new HolderRow(
                peer.id().value(),
                peer.name(),
                peer.facts().place().group(),
                peer.verdict().lastKnown(),
                holder.got().map(got -> got(holder, got, update, time)),
                LastReport.of(holder, time));
    }

    private static GotWords got(Holder holder, Got got, Update update, StationTime time) {
        String after = after(Duration.between(update.posted(), got.at()), got.exact(), time);
        return new GotWords(
                !holder.has(),
                time.moment(got.at()),
                got.exact(),
                got.withLater() ? time.say("update.got.with", after, later(holder, time)) : after);
    }

    private static String after(Duration after, boolean exact, StationTime time) {
        return after.toSeconds() < 1
                ? time.say("update.got.at_once")
                : time.say(
                        exact ? "update.got.after" : "update.got.within",
                        time.voice().closeSpan(after));
    }

    private static String later(Holder holder, StationTime time) {
        return holder.peer()
                .has()
                .filter(has -> holder.evidence() == Evidence.LATER_UPDATE)
                .map(has -> "#" + has.number())
                .orElseGet(() -> time.say("update.got.newer_files"));
    }
}

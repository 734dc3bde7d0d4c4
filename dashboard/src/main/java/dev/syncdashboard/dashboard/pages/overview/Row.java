package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.AssuranceText;
import dev.syncdashboard.dashboard.pages.Badge;
import dev.syncdashboard.dashboard.pages.Tag;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A truck in the list, in words.
 *
 * @param group of the roster, or empty
 * @param heard when its last report came; empty if none ever did
 * @param contact "In contact", "Out since Fri 11:20", "Not seen yet"
 * @param tags the marks that have no column of their own
 */
record Row(
        String id,
        String name,
        String group,
        Badge badge,
        String label,
        String detail,
        List<Tag> tags,
        Version has,
        Optional<Moment> heard,
        boolean inContact,
        String contact) {

    /** The marks that the column "Last heard" already shows. */
    private static final Set<Mark.Kind> SHOWN_ELSEWHERE = EnumSet.of(Mark.Kind.IN_CONTACT, Mark.Kind.OUT_OF_CONTACT);

    /**
     * The version that a truck's last report names.
     *
     * @param text "#41", "part of update #41", "current files", "not a station update" or "none"
     * @param posted "Mon 16:40", "by Mon 16:40", or empty
     * @param known "every file checked 09:31", or empty
     */
    record Version(String text, String posted, String known) {

        static Version of(PeerStatus peer, StationTime time) {
            String known = AssuranceText.of(peer, time);
            return peer.has()
                    .map(update -> new Version(
                            peer.lacksBytes() ? time.say("overview.part_of", update.number()) : "#" + update.number(),
                            UpdateLine.by(update, time) + time.at(update.posted()),
                            known))
                    .orElseGet(() -> new Version(withoutNumber(peer, time), "", known));
        }

        private static String withoutNumber(PeerStatus peer, StationTime time) {
            if (peer.facts().report().isEmpty()) {
                return time.say("overview.no_files");
            }
            // The station's newest version has no number until it has stood for a while.
            return time.say(
                    peer.verdict().state() == PeerState.UP_TO_DATE
                            ? "overview.current_files"
                            : "overview.not_station_update");
        }
    }

    static Row of(PeerStatus peer, StationTime time) {
        return new Row(
                peer.id().value(),
                peer.name(),
                peer.facts().place().group(),
                Badge.of(peer.verdict()),
                time.say(peer.verdict().label()),
                time.sentences(peer.verdict().detail()),
                peer.verdict().marks().stream()
                        .filter(mark -> !SHOWN_ELSEWHERE.contains(mark.kind()))
                        .map(mark -> Tag.of(mark, time))
                        .toList(),
                Version.of(peer, time),
                heard(peer).map(time::moment),
                peer.inContact(),
                contact(peer.facts().contact(), time));
    }

    private static Optional<Instant> heard(PeerStatus peer) {
        return peer.facts().report().map(report -> report.received());
    }

    static String contact(Contact contact, StationTime time) {
        if (contact.now()) {
            return time.say("overview.in_contact");
        }
        return contact.since()
                .map(since -> time.say("overview.out_since", time.at(since)))
                .orElseGet(() -> time.say("overview.not_seen"));
    }
}

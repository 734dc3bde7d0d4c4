package dev.syncdashboard.dashboard.pages.wall;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Trucks that need no more room than their names.
 *
 * @param lastKnown they are out of contact: this is what they said when they were last heard
 * @param count of all its trucks, also of those whose names are not in the list
 * @param oldest when the oldest of their reports came; empty where that is of no interest
 * @param names those that need a look first
 * @param more "and 660 more", or empty
 */
record Group(String title, boolean lastKnown, int count, Optional<Moment> oldest, List<TruckName> names, String more) {

    /** @param needsALook it has what it should, but a limit was passed */
    record TruckName(String text, boolean needsALook) {

        static TruckName of(PeerStatus peer) {
            return new TruckName(peer.name(), peer.verdict().has(Mark.Kind.NEEDS_A_LOOK));
        }
    }

    Group {
        names = List.copyOf(names);
    }

    static Group of(String title, List<PeerStatus> peers, int mostNames, StationTime time) {
        List<TruckName> names = peers.stream()
                .map(TruckName::of)
                .sorted(Comparator.comparing(TruckName::needsALook).reversed())
                .toList();
        int left = names.size() - mostNames;
        return new Group(
                title,
                false,
                names.size(),
                Optional.empty(),
                left > 0 ? names.subList(0, mostNames) : names,
                left > 0 ? time.say("pages.and_more", left) : "");
    }

    /** Of trucks out of contact, with the age of the oldest evidence. */
    static Group whenLastHeard(String title, List<PeerStatus> peers, int mostNames, StationTime time) {
        Optional<Moment> oldest = PeerStatus.oldestReport(peers).map(time::moment);
        Group group = of(title, peers, mostNames, time);
        return new Group(group.title, true, group.count, oldest, group.names, group.more);
    }
}

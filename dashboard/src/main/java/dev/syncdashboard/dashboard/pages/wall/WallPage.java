package dev.syncdashboard.dashboard.pages.wall;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.pages.Headline;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wallboard in words. Pure.
 *
 * @param only which trucks the address asks for: "Only trucks that are behind.", or empty for all
 * @param problems worst first, as many as the screen has room for
 * @param columns in which the problems stand, 1 to 4
 * @param more how many problems have no room, "and 37 more", or empty
 * @param groups all other trucks
 * @param nothing why no truck is shown, or empty
 */
record WallPage(
        List<Notice> notices,
        Headline headline,
        UpdateLine update,
        String only,
        List<ProblemCard> problems,
        int columns,
        String more,
        List<Group> groups,
        String nothing) {

    private static final int FEW_NAMES = 12;
    private static final int MANY_NAMES = 120;

    WallPage {
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
        groups = List.copyOf(groups);
    }

    static WallPage of(Board fleet, FleetFilter filter, Screen screen, StationTime time) {
        List<PeerStatus> bad =
                filter.inService(fleet).stream().filter(ProblemCard::is).toList();
        int shown = Math.min(bad.size(), screen.mostProblems());
        List<Group> groups = groups(fleet, filter, bad.isEmpty() ? MANY_NAMES : FEW_NAMES, time);
        return new WallPage(
                Notice.of(fleet, time),
                Headline.of(fleet, time),
                UpdateLine.of(fleet.station(), time),
                only(filter, time),
                bad.stream()
                        .limit(shown)
                        .map(peer -> ProblemCard.of(peer, time))
                        .toList(),
                Screen.columns(shown),
                bad.size() > shown ? time.say("pages.and_more", bad.size() - shown) : "",
                groups,
                bad.isEmpty() && groups.isEmpty() ? nothing(fleet, time) : "");
    }

    private static List<Group> groups(Board fleet, FleetFilter filter, int mostNames, StationTime time) {
        List<PeerStatus> peers = filter.inService(fleet);
        List<Group> groups = new ArrayList<>();
        groups.add(Group.of(time.say("state.updating"), in(PeerState.UPDATING, peers, any -> true), mostNames, time));
        groups.add(Group.of(
                time.say("state.up_to_date"), in(PeerState.UP_TO_DATE, peers, PeerStatus::inContact), mostNames, time));
        groups.add(Group.whenLastHeard(
                time.say("label.up_to_date.last_known"),
                in(PeerState.UP_TO_DATE, peers, peer -> !peer.inContact()),
                mostNames,
                time));
        if (!filter.everyState()) {
            groups.add(Group.of(time.say("state.out_of_service"), filter.outOfService(fleet), mostNames, time));
        }
        return groups.stream().filter(group -> group.count() > 0).toList();
    }

    private static List<PeerStatus> in(PeerState state, List<PeerStatus> peers, Predicate<PeerStatus> which) {
        return peers.stream()
                .filter(peer -> peer.verdict().state() == state)
                .filter(which)
                .toList();
    }

    /** A wall that leaves trucks out has to say so. */
    private static String only(FleetFilter filter, StationTime time) {
        String states = Stream.concat(
                        filter.states().stream().sorted().map(PeerState::code),
                        filter.outOfService() ? Stream.of(FleetFilter.OUT_OF_SERVICE) : Stream.empty())
                .map(code -> time.say("state." + code))
                .collect(Collectors.joining(", "));
        String names = filter.search().isEmpty() ? "" : time.say("wall.with_name", filter.search());
        String which = groups(filter.groups(), time) + names;
        if (which.isEmpty()) {
            return states.isEmpty() ? "" : time.say("wall.only_states", states);
        }
        return states.isEmpty() ? time.say("wall.only", which) : time.say("wall.only_of_states", which, states);
    }

    private static String groups(List<String> groups, StationTime time) {
        if (groups.isEmpty()) {
            return "";
        }
        String names = groups.stream().map(group -> time.say("quoted", group)).collect(Collectors.joining(", "));
        return time.say(groups.size() == 1 ? "wall.of_group" : "wall.of_groups", names);
    }

    private static String nothing(Board fleet, StationTime time) {
        if (!fleet.known()) {
            return time.say("wall.later");
        }
        return time.say(fleet.peers().isEmpty() ? "wall.first_report" : "wall.none_shown");
    }
}

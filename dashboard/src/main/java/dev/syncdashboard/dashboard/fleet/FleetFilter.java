package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which trucks a page or a file shows.
 *
 * @param states only trucks in service in one of these states
 * @param outOfService only trucks out of service, or these too where states are given
 * @param groups only trucks in one of these groups, in any case; none: all
 * @param search only trucks with this in their name, in any case; empty: all
 */
public record FleetFilter(Set<PeerState> states, boolean outOfService, List<String> groups, String search) {

    /** The code that stands beside those of the states. */
    public static final String OUT_OF_SERVICE = "out_of_service";

    /** No name is longer, so more can't find anything. */
    private static final int LONGEST_SEARCH = 200;

    private static final int MOST_GROUPS = 20;

    public FleetFilter {
        states = Set.copyOf(states);
        groups = groups.stream()
                .map(group -> Names.oneLine(group, RosterTruck.LONGEST_GROUP))
                .filter(group -> !group.isEmpty())
                .distinct()
                .limit(MOST_GROUPS)
                .toList();
        search = search.strip();
        search = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
    }

    /** The filter that an address asks for; codes that no state has are left out. */
    public static FleetFilter of(Collection<String> codes, List<String> groups, String search) {
        EnumSet<PeerState> states = EnumSet.noneOf(PeerState.class);
        for (PeerState state : PeerState.values()) {
            if (codes.contains(state.code())) {
                states.add(state);
            }
        }
        return new FleetFilter(states, codes.contains(OUT_OF_SERVICE), groups, search);
    }

    /** Whether trucks of every state are shown. */
    public boolean everyState() {
        return states.isEmpty() && !outOfService;
    }

    /** The trucks in service that it lets through, in the snapshot's order. */
    public List<PeerStatus> inService(Board fleet) {
        if (outOfService && states.isEmpty()) {
            return List.of();
        }
        return fleet.inService().stream()
                .filter(this::matches)
                .filter(peer ->
                        states.isEmpty() || states.contains(peer.verdict().state()))
                .toList();
    }

    /** The trucks out of service that it lets through. */
    public List<PeerStatus> outOfService(Board fleet) {
        if (!outOfService && !states.isEmpty()) {
            return List.of();
        }
        return fleet.outOfService().stream().filter(this::matches).toList();
    }

    /** The same groups and search in one state only. */
    public FleetFilter only(PeerState state) {
        return new FleetFilter(Set.of(state), false, groups, search);
    }

    /** The same groups and search among the trucks out of service only. */
    public FleetFilter onlyOutOfService() {
        return new FleetFilter(Set.of(), true, groups, search);
    }

    /** The same groups and search in every state. */
    public FleetFilter all() {
        return new FleetFilter(Set.of(), false, groups, search);
    }

    /** The same with its first group only. */
    public FleetFilter inOneGroup() {
        return new FleetFilter(states, outOfService, groups.subList(0, Math.min(1, groups.size())), search);
    }

    /** The groups to choose from: those of the fleet's trucks, as people sort, and those that are chosen already. */
    public List<String> choices(Collection<PeerStatus> trucks) {
        TreeSet<String> choices = new TreeSet<>(Names::compareNaturally);
        choices.addAll(groups);
        trucks.stream()
                .map(peer -> peer.facts().place().group())
                .filter(group -> !group.isEmpty())
                .filter(group -> groups.stream().noneMatch(group::equalsIgnoreCase))
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    /** Whether group and name are among those asked for, whatever its state. */
    public boolean matches(PeerStatus peer) {
        String group = peer.facts().place().group();
        return (groups.isEmpty() || groups.stream().anyMatch(group::equalsIgnoreCase)) && matchesSearch(peer);
    }

    private boolean matchesSearch(PeerStatus peer) {
        return search.isEmpty() || peer.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }
}

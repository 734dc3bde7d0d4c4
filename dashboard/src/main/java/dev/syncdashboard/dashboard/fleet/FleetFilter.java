package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.verdict.PeerState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which trucks a page or a file shows.
 *
 * @param states only trucks in service in one of these states
 * @param outOfService only trucks out of service, or these too where states are given
 * @param search only trucks with this in their name, in any case; empty: all
 */
public record FleetFilter(Set<PeerState> states, boolean outOfService, String search) {

    /** The code that stands beside those of the states. */
    public static final String OUT_OF_SERVICE = "out_of_service";

    /** No name is longer, so more can't find anything. */
    private static final int LONGEST_SEARCH = 200;

    public FleetFilter {
        states = Set.copyOf(states);
        search = search.strip();
        search = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
    }

    /** The filter that an address asks for; codes that no state has are left out. */
    public static FleetFilter of(Collection<String> codes, String search) {
        EnumSet<PeerState> states = EnumSet.noneOf(PeerState.class);
        for (PeerState state : PeerState.values()) {
            if (codes.contains(state.code())) {
                states.add(state);
            }
        }
        return new FleetFilter(states, codes.contains(OUT_OF_SERVICE), search);
    }

    /** Whether trucks of every state are shown. */
    public boolean everyState() {
        return states.isEmpty() && !outOfService;
    }

    /** The trucks in service that it lets through, in the snapshot's order. */
    public List<PeerStatus> inService(FleetSnapshot fleet) {
        if (outOfService && states.isEmpty()) {
            return List.of();
        }
        return fleet.inService().stream()
                .filter(this::matchesSearch)
                .filter(peer ->
                        states.isEmpty() || states.contains(peer.verdict().state()))
                .toList();
    }

    /** The trucks out of service that it lets through. */
    public List<PeerStatus> outOfService(FleetSnapshot fleet) {
        if (!outOfService && !states.isEmpty()) {
            return List.of();
        }
        return fleet.outOfService().stream().filter(this::matchesSearch).toList();
    }

    /** The same search in one state only. */
    public FleetFilter only(PeerState state) {
        return new FleetFilter(Set.of(state), false, search);
    }

    /** The same search among the trucks out of service only. */
    public FleetFilter onlyOutOfService() {
        return new FleetFilter(Set.of(), true, search);
    }

    /** The same search in all trucks. */
    public FleetFilter all() {
        return new FleetFilter(Set.of(), false, search);
    }

    private boolean matchesSearch(PeerStatus peer) {
        return search.isEmpty() || peer.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }
}

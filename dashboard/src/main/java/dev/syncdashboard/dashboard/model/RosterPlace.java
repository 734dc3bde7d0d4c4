package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Optional;

/**
 * What the roster says of a peer.
 *
 * @param isNew there is a roster, and the peer is not on it
 * @param group the truck's group; empty if it has none
 * @param outOfService set by a person, while it lasts
 * @param earlierDevices devices that this truck had before this one, oldest first
 * @param key by which the station knows its reports; empty if they were never signed
 */
public record RosterPlace(
        boolean isNew,
        String group,
        Optional<OutOfService> outOfService,
        List<PeerId> earlierDevices,
        Optional<TruckKey> key) {

    /** Of any peer, where there is no roster. */
    public static final RosterPlace NONE = new RosterPlace(false, "", Optional.empty(), List.of());

    /** Of a peer that is not on the roster. */
    public static final RosterPlace NEW = new RosterPlace(true, "", Optional.empty(), List.of());

    /** Of a peer whose reports were never signed. */
    public RosterPlace(boolean isNew, String group, Optional<OutOfService> outOfService, List<PeerId> earlierDevices) {
        this(isNew, group, outOfService, earlierDevices, Optional.empty());
    }

    /** The same of a peer with a key. */
    public RosterPlace with(Optional<TruckKey> other) {
        return new RosterPlace(isNew, group, outOfService, earlierDevices, other);
    }

    public RosterPlace {
        earlierDevices = List.copyOf(earlierDevices);
    }
}

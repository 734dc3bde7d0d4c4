package dev.syncdashboard.demo.syncthing;

import java.util.Optional;
import java.util.Set;

/**
 * A folder that devices of a cluster share.
 *
 * @param id the same on all devices; also the name of its directory
 * @param label for people
 * @param stationType Syncthing's name for which way changes go at the first device
 * @param truckType and at all others
 * @param members the names of those that share it; empty: all
 */
public record ClusterFolder(
        String id, String label, String stationType, String truckType, Optional<Set<String>> members) {

    /** Files go from the station to the trucks. */
    public static ClusterFolder sync(String id, String label) {
        return new ClusterFolder(id, label, "sendonly", "receiveonly", Optional.empty());
    }

    /** Everybody writes and gets everything. */
    public static ClusterFolder status(String id, String label) {
        return new ClusterFolder(id, label, "sendreceive", "sendreceive", Optional.empty());
    }

    /** The same, shared by these devices only. */
    public ClusterFolder of(Set<String> names) {
        return new ClusterFolder(id, label, stationType, truckType, Optional.of(Set.copyOf(names)));
    }

    boolean isOf(SyncthingDevice device) {
        return members.map(names -> names.contains(device.name())).orElse(true);
    }

    String type(boolean station) {
        return station ? stationType : truckType;
    }
}

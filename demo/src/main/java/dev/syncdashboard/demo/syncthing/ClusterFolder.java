package dev.syncdashboard.demo.syncthing;

/**
 * A folder that all devices of a cluster share.
 *
 * @param id the same on all devices; also the name of its directory
 * @param label for people
 * @param stationType Syncthing's name for which way changes go at the first device
 * @param truckType and at all others
 */
public record ClusterFolder(String id, String label, String stationType, String truckType) {

    /** Files go from the station to the trucks. */
    public static ClusterFolder sync(String id, String label) {
        return new ClusterFolder(id, label, "sendonly", "receiveonly");
    }

    /** Everybody writes and gets everything. */
    public static ClusterFolder status(String id, String label) {
        return new ClusterFolder(id, label, "sendreceive", "sendreceive");
    }

    String type(boolean station) {
        return station ? stationType : truckType;
    }
}

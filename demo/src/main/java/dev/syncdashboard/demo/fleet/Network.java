package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The devices of one fleet, all with the same kind of engine, and what is between them. */
interface Network extends AutoCloseable {

    /**
     * Makes and starts the devices of a fleet, once. All reach each other.
     *
     * @param station the name of the one that posts the Sync folder; it already has the sample files
     * @param trucks the names of those that may only read it
     * @return the station, then the trucks
     */
    List<Device> start(String station, List<String> trucks) throws IOException;

    /** Adds one more truck, which from its start on reaches these devices at most, and starts it. */
    Device addTruck(String name, Set<PeerId> reaches) throws IOException;

    /** Ends every engine. */
    @Override
    void close();
}

package dev.syncdashboard.dashboard.fleet;

import java.util.function.Consumer;

/** Where pages, JSON and the live channel get the fleet from. Safe for many threads. */
public interface Fleet {

    /** The newest snapshot; never waits. */
    FleetSnapshot snapshot();

    /**
     * Calls the listener with each new snapshot, in order, from one thread; it must not block.
     *
     * @return ends it
     */
    Runnable onChange(Consumer<FleetSnapshot> listener);
}

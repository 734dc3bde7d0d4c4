package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often an hour something of one device is written into the history. A device that says more must not fill it. */
final class HourlyLimit {

    private static final Duration HOUR = Duration.ofHours(1);

    private final int most;
    private final Map<PeerId, Window> windows = new HashMap<>();

    private record Window(Instant from, int count) {

        /** A clock that was set back begins anew. */
        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(from.plus(HOUR));
        }
    }

    HourlyLimit(int most) {
        this.most = most;
    }

    /** Whether it may be written now; then it counts. */
    boolean takes(PeerId peer, Instant now) {
        Window window = windows.getOrDefault(peer, new Window(now, 0));
        Window current = window.contains(now) ? window : new Window(now, 0);
        if (current.count() >= most) {
            return false;
        }
        windows.put(peer, new Window(current.from(), current.count() + 1));
        return true;
    }

    void forget(PeerId peer) {
        windows.remove(peer);
    }
}

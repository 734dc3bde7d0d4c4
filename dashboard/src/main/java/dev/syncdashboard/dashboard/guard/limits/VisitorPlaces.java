package dev.syncdashboard.dashboard.guard.limits;

import dev.syncdashboard.dashboard.guard.Client;
import java.util.HashMap;
import java.util.Map;

/**
 * VisitorPlaces for requests that are being answered. Each client may have some of them, and all others together fewer than there
 * are threads, so that there is always one for this computer itself. Safe for many threads.
 */
final class VisitorPlaces {

    private final int ofOne;
    private final int ofOthers;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenByOthers;

    /**
     * @param ofOne how many one client may have at a time
     * @param ofOthers how many all clients but this computer may have together
     */
    VisitorPlaces(int ofOne, int ofOthers) {
        this.ofOne = ofOne;
        this.ofOthers = ofOthers;
    }

    /** Gives whether there was one; it has to be given back. */
    synchronized boolean take(Client client) {
        if (client.local()) {
            return true;
        }
        int own = taken.getOrDefault(client.address(), 0);
        if (own >= ofOne || takenByOthers >= ofOthers) {
            return false;
        }
        taken.put(client.address(), own + 1);
        takenByOthers++;
        return true;
    }

    synchronized void giveBack(Client client) {
        if (!client.local()) {
            taken.computeIfPresent(client.address(), (address, own) -> own > 1 ? own - 1 : null);
            takenByOthers--;
        }
    }
}

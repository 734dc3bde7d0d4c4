package dev.syncdashboard.demo.engine.mesh;

import dev.syncdashboard.status.PeerId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The air between the devices. At first all that run reach each other, without limit. Two devices are linked when each
 * of them may reach the other. Safe for many threads.
 */
public final class Mesh {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Map<PeerId, MeshNode> nodes = new LinkedHashMap<>();
    private final Map<PeerId, Set<PeerId>> onlyReaches = new HashMap<>();
    private final Map<PeerId, Long> bytesPerSecond = new HashMap<>();
    private final Map<PeerId, Long> busyUntil = new HashMap<>();

    /** The device is on. */
    public void join(MeshNode node) {
        synchronized (this) {
            nodes.put(node.id(), node);
        }
        changed();
    }

    /** The device is off. */
    public void leave(MeshNode node) {
        synchronized (this) {
            nodes.remove(node.id(), node);
        }
        changed();
    }

    /** The device reaches nobody. */
    public void outOfCoverage(PeerId device) {
        onlyReaches(device, Set.of());
    }

    /** The device reaches these at most. */
    public void onlyReaches(PeerId device, Set<PeerId> others) {
        synchronized (this) {
            onlyReaches.put(device, Set.copyOf(others));
        }
        changed();
    }

    /** The device reaches everyone that may reach it. */
    public void inCoverage(PeerId device) {
        synchronized (this) {
            onlyReaches.remove(device);
        }
        changed();
    }

    /** All that this device sends or receives takes its time from now on. */
    public synchronized void limit(PeerId device, long bytesEachSecond) {
        if (bytesEachSecond <= 0) {
            throw new IllegalArgumentException("bytes per second must be positive: " + bytesEachSecond);
        }
        bytesPerSecond.put(device, bytesEachSecond);
    }

    public synchronized void unlimit(PeerId device) {
        bytesPerSecond.remove(device);
        busyUntil.remove(device);
        notifyAll();
    }

    /** The devices that this one reaches now. */
    public synchronized List<MeshNode> neighbours(PeerId device) {
        return nodes.values().stream().filter(node -> linked(device, node.id())).toList();
    }

    /** Tells this device's neighbours that it has something new. */
    public void announce(PeerId device) {
        neighbours(device).forEach(MeshNode::wake);
    }

    /**
     * Lets the time pass that these bytes take between two devices.
     *
     * @throws LinkLostException at once when the link is lost
     */
    public synchronized void carry(PeerId from, PeerId to, int bytes) throws LinkLostException, InterruptedException {
        long arrival = reserve(from, to, bytes);
        long left = arrival - System.nanoTime();
        while (left > 0 && linked(from, to) && isLimited(from, to)) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = arrival - System.nanoTime();
        }
        if (!linked(from, to)) {
            throw new LinkLostException();
        }
    }

    /** When the bytes will have arrived, after all that the two devices already carry. */
    private long reserve(PeerId from, PeerId to, int bytes) {
        if (!isLimited(from, to)) {
            return System.nanoTime();
        }
        long rate = Math.min(rate(from), rate(to));
        long now = System.nanoTime();
        long start = Math.max(busyUntil.getOrDefault(from, now), busyUntil.getOrDefault(to, now));
        long arrival = Math.max(start, now) + bytes * NANOS_PER_SECOND / rate;
        for (PeerId device : List.of(from, to)) {
            if (bytesPerSecond.containsKey(device)) {
                busyUntil.put(device, arrival);
            }
        }
        return arrival;
    }

    private boolean isLimited(PeerId from, PeerId to) {
        return bytesPerSecond.containsKey(from) || bytesPerSecond.containsKey(to);
    }

    private long rate(PeerId device) {
        return bytesPerSecond.getOrDefault(device, Long.MAX_VALUE);
    }

    private boolean linked(PeerId one, PeerId other) {
        return !one.equals(other)
                && nodes.containsKey(one)
                && nodes.containsKey(other)
                && mayReach(one, other)
                && mayReach(other, one);
    }

    private boolean mayReach(PeerId from, PeerId to) {
        Set<PeerId> only = onlyReaches.get(from);
        return only == null || only.contains(to);
    }

    private void changed() {
        List<MeshNode> all;
        synchronized (this) {
            notifyAll();
            all = List.copyOf(nodes.values());
        }
        all.forEach(MeshNode::wake);
    }
}

package dev.syncdashboard.demo.engine.files;

import dev.syncdashboard.status.PeerId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which changes a version of a file has in it: a count of changes per device (a version vector). Tells a newer version
 * from one that was made without knowing of the other.
 */
public record Version(SortedMap<PeerId, Long> changes) {

    /** The version before the first change. */
    public static final Version NONE = new Version(new TreeMap<>());

    /** How one version stands to another. */
    public enum Order {
        SAME,
        OLDER,
        NEWER,
        CONCURRENT
    }

    public Version {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** The version after one more change by this device. */
    public Version changedBy(PeerId device) {
        SortedMap<PeerId, Long> more = new TreeMap<>(changes);
        more.merge(device, 1L, Long::sum);
        return new Version(more);
    }

    /** The version that has the changes of both. */
    public Version with(Version other) {
        SortedMap<PeerId, Long> both = new TreeMap<>(changes);
        other.changes.forEach((device, count) -> both.merge(device, count, Math::max));
        return new Version(both);
    }

    /** Whether this has changes by the device that the other lacks. */
    boolean hasMoreBy(PeerId device, Version other) {
        return changes.getOrDefault(device, 0L) > other.changes.getOrDefault(device, 0L);
    }

    public Order comparedTo(Version other) {
        boolean hasAll = other.isWithin(this);
        boolean isWithin = isWithin(other);
        if (hasAll) {
            return isWithin ? Order.SAME : Order.NEWER;
        }
        return isWithin ? Order.OLDER : Order.CONCURRENT;
    }

    private boolean isWithin(Version other) {
        return changes.entrySet().stream()
                .allMatch(change -> change.getValue() <= other.changes.getOrDefault(change.getKey(), 0L));
    }
}

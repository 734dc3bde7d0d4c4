package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people have said of devices, beside the trucks of the roster. No device is in two of these.
 *
 * @param accepted trucks, though the station's sync program may not name them: they are linked with another truck only
 * @param ignored no trucks at all
 * @param removed trucks once, and since when no more
 */
public record DeviceChoices(Set<PeerId> accepted, Set<PeerId> ignored, Map<PeerId, Instant> removed) {

    public static final DeviceChoices NONE = new DeviceChoices(Set.of(), Set.of(), Map.of());

    public DeviceChoices {
        accepted = Set.copyOf(accepted);
        ignored = Set.copyOf(ignored);
        removed = Map.copyOf(removed);
    }

    public int size() {
        return accepted.size() + ignored.size() + removed.size();
    }

    DeviceChoices accepting(Collection<PeerId> devices) {
        DeviceChoices others = without(devices);
        return new DeviceChoices(both(others.accepted, devices), others.ignored, others.removed);
    }

    DeviceChoices ignoring(Collection<PeerId> devices) {
        DeviceChoices others = without(devices);
        return new DeviceChoices(others.accepted, both(others.ignored, devices), others.removed);
    }

    DeviceChoices removing(Collection<PeerId> devices, Instant since) {
        DeviceChoices others = without(devices);
        Map<PeerId, Instant> gone = new HashMap<>(others.removed);
        devices.forEach(device -> gone.put(device, since));
        return new DeviceChoices(others.accepted, others.ignored, gone);
    }

    /** Nothing is said of these any more. */
    DeviceChoices without(Collection<PeerId> devices) {
        Set<PeerId> trucks = new HashSet<>(accepted);
        Set<PeerId> others = new HashSet<>(ignored);
        Map<PeerId, Instant> gone = new HashMap<>(removed);
        devices.forEach(device -> {
            trucks.remove(device);
            others.remove(device);
            gone.remove(device);
        });
        return new DeviceChoices(trucks, others, gone);
    }

    private static Set<PeerId> both(Set<PeerId> some, Collection<PeerId> others) {
        Set<PeerId> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}

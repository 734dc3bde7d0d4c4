package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A truck that the station expects.
 *
 * @param number from 1, its own for as long as it is on the roster; names may change
 * @param name as people call it; on one line, never blank, no longer than {@link #LONGEST_NAME}
 * @param group on one line; empty if it is in none
 * @param device the one that it has now; empty until one is linked
 * @param earlierDevices those that it had before, oldest first
 * @param outOfService as a person has set it, also after its end
 */
public record RosterTruck(
        int number,
        String name,
        String group,
        Optional<PeerId> device,
        List<PeerId> earlierDevices,
        Optional<OutOfService> outOfService) {

    /** In characters. */
    public static final int LONGEST_NAME = 60;

    /** In characters. */
    public static final int LONGEST_GROUP = 40;

    /** Engines have {@code =} at the end of an id at most, so this is no device's. */
    private static final Pattern STAND_IN = Pattern.compile("roster=[0-9]+");

    public RosterTruck {
        name = Names.oneLine(name, LONGEST_NAME);
        group = Names.oneLine(group, LONGEST_GROUP);
        earlierDevices = List.copyOf(earlierDevices);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a truck on the roster needs a name");
        }
        if (device.filter(RosterTruck::isStandIn).isPresent()) {
            throw new IllegalArgumentException("no device has the id " + device.get());
        }
    }

    /** The id under which pages show it: its device's, or one that stands in as long as it has none. */
    public PeerId id() {
        return device.orElseGet(this::standIn);
    }

    /** The id that stands in for its device as long as it has none. */
    PeerId standIn() {
        return new PeerId("roster=" + number);
    }

    /** Whether an id stands in for the device of a truck that has none. No device may come by such an id. */
    public static boolean isStandIn(PeerId id) {
        return STAND_IN.matcher(id.value()).matches();
    }

    /** Whether and why it is out of service at this moment. */
    public Optional<OutOfService> outOfService(Instant now) {
        return outOfService.filter(away -> away.lasts(now));
    }

    RosterTruck withNameAndGroup(String otherName, String otherGroup) {
        return new RosterTruck(number, otherName, otherGroup, device, earlierDevices, outOfService);
    }

    /** With another device; the one before becomes an earlier one. */
    RosterTruck withDevice(PeerId other) {
        List<PeerId> earlier = new ArrayList<>(earlierDevices);
        device.ifPresent(earlier::add);
        earlier.remove(other);
        return new RosterTruck(number, name, group, Optional.of(other), earlier, outOfService);
    }

    RosterTruck withoutDevice() {
        return new RosterTruck(number, name, group, Optional.empty(), earlierDevices, outOfService);
    }

    RosterTruck withEarlierDevices(List<PeerId> earlier) {
        return new RosterTruck(number, name, group, device, earlier, outOfService);
    }

    RosterTruck withService(Optional<OutOfService> other) {
        return new RosterTruck(number, name, group, device, earlierDevices, other);
    }
}

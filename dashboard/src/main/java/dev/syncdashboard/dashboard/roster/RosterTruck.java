package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.OutOfService;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A truck that the station expects.
 *
 * @param number its own for ever, from 1; names may change
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

    public RosterTruck {
        name = Names.oneLine(name, LONGEST_NAME);
        group = Names.oneLine(group, LONGEST_GROUP);
        earlierDevices = List.copyOf(earlierDevices);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a truck on the roster needs a name");
        }
    }

    /** The id under which pages show it: its device's, or one of its own as long as it has none. */
    public PeerId id() {
        return device.orElseGet(() -> new PeerId("roster-" + number));
    }

    /** Whether and why it is out of service at this moment. */
    public Optional<OutOfService> outOfService(Instant now) {
        return outOfService.filter(away -> away.lasts(now));
    }

    RosterTruck withNameAndGroup(String otherName, String otherGroup) {
        return new RosterTruck(number, otherName, otherGroup, device, earlierDevices, outOfService);
    }

    RosterTruck withDevices(Optional<PeerId> now, List<PeerId> before) {
        return new RosterTruck(number, name, group, now, before, outOfService);
    }

    RosterTruck withService(Optional<OutOfService> other) {
        return new RosterTruck(number, name, group, device, earlierDevices, other);
    }
}

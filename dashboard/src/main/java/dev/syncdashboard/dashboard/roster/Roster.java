package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.verdict.OutOfService;
import dev.syncdashboard.dashboard.verdict.RosterPlace;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The expected trucks, and the devices that are none of them. Immutable. Without a truck there is no roster: then every
 * device counts, and none is new.
 *
 * <p>No two trucks have one name, upper and lower case alike, and no device belongs to two of them.
 */
public final class Roster {

    public static final Roster EMPTY = new Roster(List.of(), Set.of());

    /** A station has tens; more can only be a mistake. */
    public static final int MOST_TRUCKS = 5_000;

    private final List<RosterTruck> trucks;
    private final Set<PeerId> ignored;
    private final Map<PeerId, RosterTruck> byDevice = new HashMap<>();
    private final Map<PeerId, RosterTruck> byEarlierDevice = new HashMap<>();

    private Roster(List<RosterTruck> trucks, Set<PeerId> ignored) {
        this.trucks = List.copyOf(trucks);
        this.ignored = Set.copyOf(ignored);
        for (RosterTruck truck : trucks) {
            truck.device().ifPresent(device -> byDevice.put(device, truck));
            truck.earlierDevices().forEach(device -> byEarlierDevice.put(device, truck));
        }
    }

    /** A roster as it was kept. */
    public static Roster of(List<RosterTruck> trucks, Set<PeerId> ignored) {
        return new Roster(trucks, ignored);
    }

    /** By number. */
    public List<RosterTruck> trucks() {
        return trucks;
    }

    /** Devices that are no trucks, as a person said. */
    public Set<PeerId> ignored() {
        return ignored;
    }

    public boolean isUsed() {
        return !trucks.isEmpty();
    }

    public Optional<RosterTruck> truck(int number) {
        return trucks.stream().filter(truck -> truck.number() == number).findFirst();
    }

    public Optional<RosterTruck> truckNamed(String name) {
        return trucks.stream()
                .filter(truck -> truck.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The truck that has the device now. */
    public Optional<RosterTruck> truckWith(PeerId device) {
        return Optional.ofNullable(byDevice.get(device));
    }

    /** The truck that had the device before it got another one. */
    public Optional<RosterTruck> truckThatHad(PeerId device) {
        return truckWith(device).isPresent() ? Optional.empty() : Optional.ofNullable(byEarlierDevice.get(device));
    }

    /** Whether the device is no truck (any more): ignored, or replaced by another. */
    public boolean isApart(PeerId device) {
        return ignored.contains(device) || truckThatHad(device).isPresent();
    }

    public RosterPlace placeOf(PeerId device, Instant now) {
        return truckWith(device)
                .map(truck -> placeOf(truck, now))
                .orElse(isUsed() && !isApart(device) ? RosterPlace.NEW : RosterPlace.NONE);
    }

    public static RosterPlace placeOf(RosterTruck truck, Instant now) {
        return new RosterPlace(false, truck.group(), truck.outOfService(now), truck.earlierDevices());
    }

    /** Expects one more truck, which has no device yet. */
    public RosterChange add(String name, String group) {
        return add(name, group, Optional.empty());
    }

    /** Takes a device for a truck of its own. */
    public RosterChange approve(PeerId device, String name, String group) {
        return truckWith(device)
                .<RosterChange>map(truck ->
                        new RosterChange.Refused("This device is on the roster already, as “" + truck.name() + "”."))
                .orElseGet(() -> add(name, group, Optional.of(device)));
    }

    private RosterChange add(String name, String group, Optional<PeerId> device) {
        Optional<String> objection = objection(name, 0);
        if (objection.isPresent()) {
            return new RosterChange.Refused(objection.get());
        }
        if (trucks.size() >= MOST_TRUCKS) {
            return new RosterChange.Refused("The roster can't have more than " + MOST_TRUCKS + " trucks.");
        }
        List<RosterTruck> more = new ArrayList<>(trucks);
        more.add(new RosterTruck(nextNumber(), name, group, device, List.of(), Optional.empty()));
        Set<PeerId> others = new HashSet<>(ignored);
        device.ifPresent(others::remove);
        return new RosterChange.Changed(new Roster(more, others));
    }

    /** Gives a truck another name and group. */
    public RosterChange rename(int number, String name, String group) {
        return objection(name, number)
                .<RosterChange>map(RosterChange.Refused::new)
                .orElseGet(() -> change(number, truck -> truck.withNameAndGroup(name, group)));
    }

    /** Takes a truck out of service, or back into it where nothing is given. */
    public RosterChange service(int number, Optional<OutOfService> outOfService) {
        return change(number, truck -> truck.withService(outOfService));
    }

    /** Expects a truck no longer. Its device is a new one again. */
    public RosterChange remove(int number) {
        List<RosterTruck> others =
                trucks.stream().filter(truck -> truck.number() != number).toList();
        return others.size() == trucks.size() ? noSuchTruck() : new RosterChange.Changed(new Roster(others, ignored));
    }

    /** Takes a device for no truck at all. */
    public RosterChange ignore(PeerId device) {
        Optional<RosterTruck> truck = truckWith(device);
        if (truck.isPresent()) {
            return new RosterChange.Refused(
                    "This device belongs to “" + truck.get().name() + "”. Remove that truck from the roster first.");
        }
        Set<PeerId> more = new HashSet<>(ignored);
        more.add(device);
        return new RosterChange.Changed(new Roster(trucks, more));
    }

    /** Takes a device that was ignored for a new one again. */
    public RosterChange stopIgnoring(PeerId device) {
        Set<PeerId> fewer = new HashSet<>(ignored);
        fewer.remove(device);
        return new RosterChange.Changed(new Roster(trucks, fewer));
    }

    /** Gives a truck another device in place of the one that it had: a re-imaged or a new laptop. */
    public RosterChange replaceDevice(int number, PeerId device) {
        Optional<RosterTruck> owner = truckWith(device);
        if (owner.filter(truck -> truck.number() != number).isPresent()) {
            return new RosterChange.Refused(
                    "This device belongs to “" + owner.get().name() + "”. Remove that truck from the roster first.");
        }
        if (owner.isPresent()) {
            return new RosterChange.Changed(this);
        }
        Set<PeerId> others = new HashSet<>(ignored);
        others.remove(device);
        return new Roster(trucks, others).change(number, truck -> {
            List<PeerId> before = new ArrayList<>(truck.earlierDevices());
            before.remove(device);
            truck.device().ifPresent(before::add);
            return truck.withDevices(Optional.of(device), before);
        });
    }

    private RosterChange change(int number, UnaryOperator<RosterTruck> change) {
        return truck(number).isEmpty()
                ? noSuchTruck()
                : new RosterChange.Changed(new Roster(
                        trucks.stream()
                                .map(truck -> truck.number() == number ? change.apply(truck) : truck)
                                .toList(),
                        ignored));
    }

    private static RosterChange noSuchTruck() {
        return new RosterChange.Refused("This truck is no longer on the roster.");
    }

    private Optional<String> objection(String name, int number) {
        if (name.isBlank()) {
            return Optional.of("A truck needs a name.");
        }
        if (name.strip().length() > RosterTruck.LONGEST_NAME) {
            return Optional.of("A name can't be longer than " + RosterTruck.LONGEST_NAME + " characters.");
        }
        return truckNamed(name)
                .filter(truck -> truck.number() != number)
                .map(truck -> "There is a truck with the name “" + truck.name() + "” already.");
    }

    private int nextNumber() {
        return trucks.stream().mapToInt(RosterTruck::number).max().orElse(0) + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Roster roster && roster.trucks.equals(trucks) && roster.ignored.equals(ignored));
    }

    @Override
    public int hashCode() {
        return 31 * trucks.hashCode() + ignored.hashCode();
    }

    @Override
    public String toString() {
        return "Roster[" + trucks.size() + " trucks, " + ignored.size() + " ignored]";
    }
}

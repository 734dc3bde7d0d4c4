package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The expected trucks, and the devices that are none of them. Immutable. Without a truck there is no roster: then every
 * device counts, and none is new.
 *
 * <p>No two trucks have one name, upper and lower case alike, and no device belongs to two of them, be it now or earlier.
 */
public final class Roster {

    public static final Roster EMPTY =
            new Roster(List.of(), DeviceChoices.NONE, FolderNeeds.ALL, DeviceKeys.NONE, Optional.empty());

    /** A station has tens; more can only be a mistake. */
    public static final int MOST_TRUCKS = 5_000;

    /** Of so many devices at most something can be said beside the trucks. */
    public static final int MOST_CHOICES = 20_000;

    private static final Refusal TOO_MANY_CHOICES =
            Refusal.of(About.DEVICE, Message.of("roster.refused.too_many_choices", MOST_CHOICES));
    private static final Optional<Refusal> NO_NEED =
            Optional.of(Refusal.of(About.NOTHING_TYPED, Message.of("roster.refused.no_folder")));
    private static final Optional<Refusal> TOO_MANY_GROUPS = Optional.of(
            Refusal.of(About.NOTHING_TYPED, Message.of("roster.refused.too_many_groups", FolderNeeds.MOST_GROUPS)));
    private static final Refusal NO_DEVICE = Refusal.of(About.DEVICE, Message.of("roster.refused.no_device"));

    static final Refusal TOO_MANY =
            Refusal.of(About.NOTHING_TYPED, Message.of("roster.refused.too_many_trucks", MOST_TRUCKS));
    private static final Refusal NO_SUCH_TRUCK =
            Refusal.of(About.NOTHING_TYPED, Message.of("roster.refused.no_such_truck"));

    private final List<RosterTruck> trucks;
    private final DeviceChoices choices;
    private final FolderNeeds needs;
    private final DeviceKeys keys;
    private final Optional<RosterDoubt> doubt;
    private final Map<PeerId, RosterTruck> byDevice = new HashMap<>();
    private final Map<PeerId, RosterTruck> byEarlierDevice = new HashMap<>();

    private Roster(
            Collection<RosterTruck> trucks,
            DeviceChoices choices,
            FolderNeeds needs,
            DeviceKeys keys,
            Optional<RosterDoubt> doubt) {
        this.trucks = List.copyOf(trucks);
        this.choices = choices;
        this.needs = needs;
        this.keys = keys;
        this.doubt = doubt;
        for (RosterTruck truck : trucks) {
            truck.device().ifPresent(device -> byDevice.put(device, truck));
            truck.earlierDevices().forEach(device -> byEarlierDevice.put(device, truck));
        }
    }

    /** A roster as it was kept. */
    public static Roster of(List<RosterTruck> trucks, Set<PeerId> ignored) {
        return of(trucks, new DeviceChoices(Set.of(), ignored, Map.of()));
    }

    /** A roster as it was kept. */
    public static Roster of(List<RosterTruck> trucks, DeviceChoices choices) {
        return of(trucks, choices, FolderNeeds.ALL);
    }

    /** A roster as it was kept. */
    public static Roster of(List<RosterTruck> trucks, DeviceChoices choices, FolderNeeds needs) {
        return of(trucks, choices, needs, DeviceKeys.NONE);
    }

    /** A roster as it was kept. */
    public static Roster of(List<RosterTruck> trucks, DeviceChoices choices, FolderNeeds needs, DeviceKeys keys) {
        return new Roster(trucks, choices, needs, keys, Optional.empty());
    }

    /** The same, of which nobody knows whether it is all. */
    public Roster doubted(RosterDoubt why) {
        return new Roster(trucks, choices, needs, keys, Optional.of(why));
    }

    /** A person has said that nothing is missing. */
    public Attempt<Roster> confirmed() {
        return Attempt.made(undoubted());
    }

    Roster undoubted() {
        return new Roster(trucks, choices, needs, keys, Optional.empty());
    }

    /** As well known as before. */
    private Roster with(Collection<RosterTruck> others, DeviceChoices said) {
        return new Roster(others, said, needs, keys, doubt);
    }

    /** With trucks some of which got devices: nothing else is said of those, nor are they earlier ones of other trucks. */
    Roster settled(Collection<RosterTruck> others, DeviceChoices said) {
        Set<PeerId> linked = new HashSet<>();
        others.forEach(truck -> truck.device().ifPresent(linked::add));
        return with(others.stream().map(truck -> withoutEarlier(truck, linked)).toList(), said.without(linked));
    }

    private static RosterTruck withoutEarlier(RosterTruck truck, Set<PeerId> devices) {
        List<PeerId> left = truck.earlierDevices().stream()
                .filter(device -> !devices.contains(device))
                .toList();
        return left.size() == truck.earlierDevices().size() ? truck : truck.withEarlierDevices(left);
    }

    /** By number. */
    public List<RosterTruck> trucks() {
        return trucks;
    }

    /** Devices that are no trucks, as a person said. */
    public Set<PeerId> ignored() {
        return choices.ignored();
    }

    /** What people have said of devices beside the trucks. */
    public DeviceChoices choices() {
        return choices;
    }

    /** Which of the station's Sync folders the groups need. */
    public FolderNeeds needs() {
        return needs;
    }

    /** By which keys the station knows its devices. */
    public DeviceKeys keys() {
        return keys;
    }

    /** The same with other keys. */
    public Roster with(DeviceKeys others) {
        return others.equals(keys) ? this : new Roster(trucks, choices, needs, others, doubt);
    }

    /** Says which Sync folders the trucks of a group need; empty: all that there are. */
    public Attempt<Roster> need(String group, Optional<Set<FolderName>> folders) {
        FolderNeeds next = needs.with(group, folders);
        Optional<Refusal> objection = RosterInput.badGroup(group)
                .or(() -> group.isEmpty() || folders.filter(Set::isEmpty).isPresent() ? NO_NEED : Optional.empty())
                .or(() -> next.byGroup().size() > FolderNeeds.MOST_GROUPS ? TOO_MANY_GROUPS : Optional.empty());
        return unless(objection, () -> Attempt.made(new Roster(trucks, choices, next, keys, doubt)));
    }

    /** Whether a person said that this device is a truck, be it by name or not: then its files count. */
    public boolean knows(PeerId device) {
        return byDevice.containsKey(device)
                || byEarlierDevice.containsKey(device)
                || choices.accepted().contains(device)
                || choices.removed().containsKey(device);
    }

    /** All those devices. */
    public Set<PeerId> known() {
        Set<PeerId> known = new HashSet<>(byDevice.keySet());
        known.addAll(byEarlierDevice.keySet());
        known.addAll(choices.accepted());
        known.addAll(choices.removed().keySet());
        return known;
    }

    /** Why nobody knows whether these are all; empty if they are. */
    public Optional<RosterDoubt> doubt() {
        return doubt;
    }

    public boolean isUsed() {
        return !trucks.isEmpty();
    }

    public Optional<RosterTruck> truck(int number) {
        return trucks.stream().filter(truck -> truck.number() == number).findFirst();
    }

    /** The truck that this id stands in for as long as it has no device. */
    public Optional<RosterTruck> truckOf(PeerId standIn) {
        return trucks.stream().filter(truck -> truck.standIn().equals(standIn)).findFirst();
    }

    public Optional<RosterTruck> truckNamed(String name) {
        String key = RosterInput.key(name);
        return trucks.stream()
                .filter(truck -> RosterInput.key(truck.name()).equals(key))
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

    /** Whether the device is no truck (any more): ignored, removed, or replaced by another. */
    public boolean isApart(PeerId device) {
        return choices.ignored().contains(device)
                || choices.removed().containsKey(device)
                || truckThatHad(device).isPresent();
    }

    public RosterPlace placeOf(PeerId device, Instant now) {
        return truckWith(device)
                .map(truck -> placeOf(truck, now))
                .orElse(isUsed() && !isApart(device) ? RosterPlace.NEW : RosterPlace.NONE)
                .with(keys.of(device));
    }

    public static RosterPlace placeOf(RosterTruck truck, Instant now) {
        return new RosterPlace(false, truck.group(), truck.outOfService(now), truck.earlierDevices());
    }

    /** Expects one more truck, which has no device yet. */
    public Attempt<Roster> add(String name, String group) {
        return add(name, group, Optional.empty());
    }

    /** Takes a device for a truck of its own. */
    public Attempt<Roster> approve(PeerId device, String name, String group) {
        return truckWith(device)
                .<Attempt<Roster>>map(
                        truck -> Attempt.refused(About.DEVICE, Message.of("roster.refused.on_roster", truck.name())))
                .orElseGet(() -> add(name, group, Optional.of(device)));
    }

    private Attempt<Roster> add(String name, String group, Optional<PeerId> device) {
        Optional<Refusal> objection = objection(name, group, 0)
                .or(() -> trucks.size() < MOST_TRUCKS ? Optional.empty() : Optional.of(TOO_MANY));
        return unless(objection, () -> {
            List<RosterTruck> more = new ArrayList<>(trucks);
            more.add(new RosterTruck(nextNumber(), name, group, device, List.of(), Optional.empty()));
            return Attempt.made(settled(more, choices));
        });
    }

    /**
     * Takes each of these devices for a truck of its own, but for those that have a place already.
     *
     * @param names by device; where two have one name, the later one gets a number besides
     */
    public Attempt<Roster> approveAll(Map<PeerId, String> names) {
        List<RosterTruck> more = new ArrayList<>(trucks);
        FreeNames free = new FreeNames(trucks);
        int number = nextNumber();
        for (Map.Entry<PeerId, String> device : names.entrySet()) {
            PeerId id = device.getKey();
            if (truckWith(id).isEmpty() && !isApart(id)) {
                String name = free.take(device.getValue());
                more.add(new RosterTruck(number++, name, "", Optional.of(id), List.of(), Optional.empty()));
            }
        }
        return more.size() > MOST_TRUCKS ? Attempt.refused(TOO_MANY) : Attempt.made(settled(more, choices));
    }

    /** Gives a truck another name and group. */
    public Attempt<Roster> rename(int number, String name, String group) {
        return unless(
                objection(name, group, number), () -> change(number, truck -> truck.withNameAndGroup(name, group)));
    }

    /** Takes a truck out of service, or says otherwise why and until when. */
    public Attempt<Roster> outOfService(int number, OutOfService away) {
        return unless(
                RosterInput.badReason(away.reason()).or(() -> RosterInput.badEnd(away)),
                () -> change(number, truck -> truck.withService(Optional.of(goingOn(truck, away)))));
    }

    /** It is out of service since it first was, whatever is said of it later. */
    static OutOfService goingOn(RosterTruck truck, OutOfService away) {
        return truck.outOfService(away.since())
                .map(before -> new OutOfService(before.since(), away.until(), away.reason()))
                .orElse(away);
    }

    public Attempt<Roster> backInService(int number) {
        return change(number, truck -> truck.withService(Optional.empty()));
    }

    /** Expects a truck no longer: it leaves all counts, with all the devices that it ever had. */
    public Attempt<Roster> remove(int number, Instant now) {
        return truck(number)
                .<Attempt<Roster>>map(truck -> {
                    List<RosterTruck> others = trucks.stream()
                            .filter(other -> !other.equals(truck))
                            .toList();
                    return bounded(with(others, choices.removing(devicesOf(truck), now)));
                })
                .orElseGet(() -> Attempt.refused(NO_SUCH_TRUCK));
    }

    static List<PeerId> devicesOf(RosterTruck truck) {
        return Stream.concat(truck.earlierDevices().stream(), truck.device().stream())
                .toList();
    }

    /** A truck is gone, wherever else it was removed: it leaves all counts. */
    public Attempt<Roster> removeDevice(PeerId device, Instant now) {
        if (RosterTruck.isStandIn(device)) {
            return Attempt.refused(NO_DEVICE);
        }
        return truckWith(device)
                .map(truck -> remove(truck.number(), now))
                .orElseGet(() -> bounded(with(trucks, choices.removing(Set.of(device), now))));
    }

    /** Takes devices for trucks, though the sync program may not name them. With a roster they are new ones. */
    public Attempt<Roster> accept(Collection<PeerId> devices) {
        if (devices.stream().anyMatch(RosterTruck::isStandIn)) {
            return Attempt.refused(NO_DEVICE);
        }
        List<PeerId> others =
                devices.stream().filter(device -> truckWith(device).isEmpty()).toList();
        return bounded(with(withoutEarlier(Set.copyOf(others)), choices.accepting(others)));
    }

    /** Takes a device for no truck at all. */
    public Attempt<Roster> ignore(PeerId device) {
        return ignore(Set.of(device));
    }

    /** Takes devices for no trucks at all. */
    public Attempt<Roster> ignore(Collection<PeerId> devices) {
        return unless(
                devices.stream()
                        .flatMap(device -> takenBy(truckWith(device)).stream())
                        .findFirst(),
                () -> bounded(with(trucks, choices.ignoring(devices))));
    }

    /** Takes a device that was ignored for a new one again, or an unknown one. */
    public Attempt<Roster> stopIgnoring(PeerId device) {
        return Attempt.made(with(trucks, choices.without(Set.of(device))));
    }

    private Attempt<Roster> bounded(Roster next) {
        return next.choices.size() > MOST_CHOICES && next.choices.size() > choices.size()
                ? Attempt.refused(TOO_MANY_CHOICES)
                : Attempt.made(next);
    }

    /** Gives a truck a device, in place of the one that it had: a re-imaged or a new laptop. */
    public Attempt<Roster> replaceDevice(int number, PeerId device) {
        Optional<RosterTruck> owner = truckWith(device);
        if (owner.filter(truck -> truck.number() == number).isPresent()) {
            return Attempt.made(this);
        }
        return unless(takenBy(owner), () -> change(number, truck -> truck.withDevice(device)));
    }

    /** Takes the device from a truck, which is expected all the same. The device is a new one again. */
    public Attempt<Roster> unlink(int number) {
        Set<PeerId> unlinked =
                truck(number).flatMap(RosterTruck::device).map(Set::of).orElse(Set.of());
        return change(number, RosterTruck::withoutDevice, choices.accepting(unlinked));
    }

    /** Takes an earlier device of a truck for a new one again: it was not that truck's. */
    public Attempt<Roster> separate(PeerId device) {
        return truckThatHad(device).isPresent() ? accept(Set.of(device)) : Attempt.made(this);
    }

    private List<RosterTruck> withoutEarlier(Set<PeerId> devices) {
        return trucks.stream().map(truck -> withoutEarlier(truck, devices)).toList();
    }

    private Attempt<Roster> change(int number, UnaryOperator<RosterTruck> change) {
        return change(number, change, choices);
    }

    private Attempt<Roster> change(int number, UnaryOperator<RosterTruck> change, DeviceChoices next) {
        return truck(number).isEmpty()
                ? Attempt.refused(NO_SUCH_TRUCK)
                : Attempt.made(settled(
                        trucks.stream()
                                .map(truck -> truck.number() == number ? change.apply(truck) : truck)
                                .toList(),
                        next));
    }

    private static Attempt<Roster> unless(Optional<Refusal> objection, Supplier<Attempt<Roster>> change) {
        return objection.<Attempt<Roster>>map(Attempt::refused).orElseGet(change);
    }

    private static Optional<Refusal> takenBy(Optional<RosterTruck> owner) {
        return owner.map(truck -> Refusal.of(About.DEVICE, Message.of("roster.refused.device_taken", truck.name())));
    }

    private Optional<Refusal> objection(String name, String group, int number) {
        return RosterInput.badName(name)
                .or(() -> RosterInput.badGroup(group))
                .or(() -> truckNamed(name)
                        .filter(truck -> truck.number() != number)
                        .map(truck -> Refusal.of(About.NAME, Message.of("roster.refused.name_taken", truck.name()))));
    }

    int nextNumber() {
        return trucks.stream().mapToInt(RosterTruck::number).max().orElse(0) + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Roster roster
                        && roster.trucks.equals(trucks)
                        && roster.choices.equals(choices)
                        && roster.needs.equals(needs)
                        && roster.keys.equals(keys)
                        && roster.doubt.equals(doubt));
    }

    @Override
    public int hashCode() {
        return Objects.hash(trucks, choices, needs, keys, doubt);
    }

    @Override
    public String toString() {
        return "Roster[" + trucks.size() + " trucks, " + ignored().size() + " ignored"
                + doubt.map(why -> ", " + why.code()).orElse("") + "]";
    }
}

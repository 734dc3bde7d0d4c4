package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of a roster is another than before, thing by thing. */
public final class RosterChanges {

    /** A file of a whole fleet is not told line by line. */
    private static final int MOST = 200;

    private final List<Change> changes = new ArrayList<>();

    private RosterChanges() {}

    /** In no order that means something; of very many only the first, and how many more. */
    public static List<Change> between(Roster before, Roster after) {
        RosterChanges found = new RosterChanges();
        if (!before.equals(after)) {
            found.trucks(byNumber(before), byNumber(after));
            found.devices(
                    "accepted", before.choices().accepted(), after.choices().accepted());
            found.devices("ignored", before.choices().ignored(), after.choices().ignored());
            found.devices(
                    "removed",
                    before.choices().removed().keySet(),
                    after.choices().removed().keySet());
            found.needs(before.needs(), after.needs());
            found.keys(before.keys(), after);
            if (before.doubt().isPresent() && after.doubt().isEmpty()) {
                found.changes.add(Change.of("roster.complete", ""));
            }
        }
        return found.bounded();
    }

    private static Map<Integer, RosterTruck> byNumber(Roster roster) {
        return roster.trucks().stream()
                .collect(Collectors.toMap(RosterTruck::number, truck -> truck, (one, other) -> one, TreeMap::new));
    }

    private void trucks(Map<Integer, RosterTruck> before, Map<Integer, RosterTruck> after) {
        before.forEach((number, truck) -> {
            if (!after.containsKey(number)) {
                changes.add(new Change("truck.removed", truck.name(), truck.group(), ""));
            }
        });
        after.forEach((number, truck) -> Optional.ofNullable(before.get(number))
                .ifPresentOrElse(
                        old -> truck(old, truck),
                        () -> changes.add(new Change("truck.added", truck.name(), "", truck.group()))));
    }

    private void truck(RosterTruck old, RosterTruck now) {
        String name = now.name();
        add("truck.name", name, old.name(), name);
        add("truck.group", name, old.group(), now.group());
        add("truck.device", name, id(old.device()), id(now.device()));
        add("truck.out_of_service", name, away(old.outOfService()), away(now.outOfService()));
    }

    private void devices(String what, Set<PeerId> before, Set<PeerId> after) {
        without(after, before).forEach(id -> changes.add(Change.of("device." + what, id.value())));
        without(before, after).forEach(id -> changes.add(Change.of("device.no_longer_" + what, id.value())));
    }

    /** By the codes that people compare. To make them takes a moment, and nobody changes more than one key at once. */
    private void keys(DeviceKeys before, Roster after) {
        before.byDevice().forEach((device, old) -> {
            Optional<TruckKey> now = after.keys().of(device);
            if (!now.equals(Optional.of(old))) {
                String name = after.truckWith(device).map(RosterTruck::name).orElse(device.value());
                changes.add(
                        now.map(key -> key(name, old, key)).orElseGet(() -> new Change("key.forgotten", name, "", "")));
            }
        });
    }

    private static Change key(String name, TruckKey old, TruckKey now) {
        String code = now.key().code().value();
        return old.key().equals(now.key())
                ? new Change("key.compared", name, "", code)
                : new Change("key.replaced", name, old.key().code().value(), code);
    }

    private static Set<PeerId> without(Set<PeerId> all, Set<PeerId> some) {
        Set<PeerId> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void needs(FolderNeeds before, FolderNeeds after) {
        Set<String> groups = new TreeSet<>(before.byGroup().keySet());
        groups.addAll(after.byGroup().keySet());
        groups.forEach(group -> add("group.needs", group, names(before.of(group)), names(after.of(group))));
    }

    private void add(String what, String about, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change(what, about, from, to));
        }
    }

    private List<Change> bounded() {
        if (changes.size() <= MOST) {
            return List.copyOf(changes);
        }
        List<Change> some = new ArrayList<>(changes.subList(0, MOST));
        some.add(new Change("roster.more", "", "", Integer.toString(changes.size() - MOST)));
        return List.copyOf(some);
    }

    private static String id(Optional<PeerId> device) {
        return device.map(PeerId::value).orElse("");
    }

    private static String away(Optional<OutOfService> away) {
        return away.map(note -> note.reason()
                        + note.until()
                                .map(Instant::toString)
                                .map(end -> " (" + end + ")")
                                .orElse(""))
                .orElse("");
    }

    private static String names(Optional<? extends Collection<FolderName>> folders) {
        return folders.map(some -> some.stream().map(FolderName::value).sorted().collect(Collectors.joining(", ")))
                .orElse("");
    }
}

package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterSheet.Line;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays one sheet over one roster, once. */
final class Merger {

    private final RosterSheet sheet;
    private final Roster roster;
    private final boolean removeOthers;
    private final Instant now;
    private final Map<String, Line> byName = new HashMap<>();
    private final Map<PeerId, Line> byDevice = new HashMap<>();
    private final Map<Integer, Line> byTruck = new HashMap<>();
    private final List<Line> added = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();

    Merger(RosterSheet sheet, Roster roster, boolean removeOthers, Instant now) {
        this.sheet = sheet;
        this.roster = roster;
        this.removeOthers = removeOthers;
        this.now = now;
    }

    Attempt<MergedRoster> merge() {
        sheet.lines().forEach(this::check);
        match();
        checkOthers();
        if (sizeAfter() > Roster.MOST_TRUCKS) {
            objections.add(Objection.inLine(1, Roster.TOO_MANY.why()));
        }
        if (!objections.isEmpty()) {
            objections.sort(Comparator.comparingInt(Objection::line));
            return Attempt.refused(new Refusal(objections));
        }
        return Attempt.made(merged());
    }

    private void check(Line line) {
        RosterInput.badName(line.name())
                .or(() -> RosterInput.badGroup(line.group()))
                .or(() -> badService(line))
                .ifPresent(bad -> objections.add(Objection.inLine(line.number(), bad.why())));
        Optional.ofNullable(byName.putIfAbsent(RosterInput.key(line.name()), line))
                .filter(first -> !RosterInput.key(line.name()).isEmpty())
                .ifPresent(first -> objections.add(Objection.inLine(
                        line.number(), Message.of("roster.refused.name_twice", line.name(), first.number()))));
        line.device()
                .map(device -> byDevice.putIfAbsent(device, line))
                .ifPresent(first -> objections.add(Objection.inLine(
                        line.number(), Message.of("roster.refused.device_twice", first.name(), first.number()))));
    }

    private Optional<Refusal> badService(Line line) {
        if (line.reason().isEmpty()) {
            return line.until().isEmpty() ? Optional.empty() : RosterInput.badReason("");
        }
        return RosterInput.badReason(line.reason())
                .or(() -> RosterInput.badEnd(new OutOfService(now, line.until(), line.reason())));
    }

    private void match() {
        Map<String, RosterTruck> names = new HashMap<>();
        roster.trucks().forEach(truck -> names.put(RosterInput.key(truck.name()), truck));
        for (Line line : sheet.lines()) {
            Optional.ofNullable(names.get(RosterInput.key(line.name())))
                    .or(() -> line.device()
                            .flatMap(roster::truckWith)
                            .filter(truck -> !byName.containsKey(RosterInput.key(truck.name()))))
                    .ifPresentOrElse(truck -> byTruck.put(truck.number(), line), () -> added.add(line));
        }
    }

    /** A truck that stays as it is keeps its device, so that no line may have it. */
    private void checkOthers() {
        for (RosterTruck truck : removeOthers ? List.<RosterTruck>of() : roster.trucks()) {
            if (!byTruck.containsKey(truck.number())) {
                truck.device()
                        .map(byDevice::get)
                        .ifPresent(line -> objections.add(Objection.inLine(
                                line.number(), Message.of("roster.refused.device_of_other", truck.name()))));
            }
        }
    }

    private int sizeAfter() {
        return added.size() + (removeOthers ? byTruck.size() : roster.trucks().size());
    }

    private MergedRoster merged() {
        List<RosterTruck> trucks = new ArrayList<>();
        int same = 0;
        for (RosterTruck truck : roster.trucks()) {
            Line line = byTruck.get(truck.number());
            if (line != null) {
                RosterTruck next = changed(truck, line);
                same += next.equals(truck) ? 1 : 0;
                trucks.add(next);
            } else if (!removeOthers) {
                trucks.add(truck);
            }
        }
        int number = roster.nextNumber();
        for (Line line : added) {
            trucks.add(new RosterTruck(
                    number++, line.name(), line.group(), line.device(), List.of(), service(line, Optional.empty())));
        }
        int others = roster.trucks().size() - byTruck.size();
        return new MergedRoster(
                // What takes all others off says that there are no others.
                removeOthers
                        ? roster.undoubted().settled(trucks, withoutOthers())
                        : roster.settled(trucks, roster.choices()),
                added.size(),
                byTruck.size() - same,
                same,
                removeOthers ? 0 : others,
                removeOthers ? others : 0);
    }

    /** A truck that is taken off by a file is removed as one that is taken off by hand. */
    private DeviceChoices withoutOthers() {
        List<PeerId> gone = roster.trucks().stream()
                .filter(truck -> !byTruck.containsKey(truck.number()))
                .flatMap(truck -> Roster.devicesOf(truck).stream())
                .toList();
        return roster.choices().removing(gone, now);
    }

    private RosterTruck changed(RosterTruck truck, Line line) {
        RosterTruck named =
                truck.withNameAndGroup(line.name(), sheet.says(Column.GROUP) ? line.group() : truck.group());
        RosterTruck linked = sheet.says(Column.DEVICE) && !line.device().equals(truck.device())
                ? line.device().map(named::withDevice).orElseGet(named::withoutDevice)
                : named;
        return sheet.says(Column.OUT_OF_SERVICE_REASON)
                ? linked.withService(service(line, Optional.of(truck)))
                : linked;
    }

    private Optional<OutOfService> service(Line line, Optional<RosterTruck> truck) {
        Optional<OutOfService> before = truck.flatMap(known -> known.outOfService(now));
        if (line.reason().isEmpty()) {
            // One that has ended is as good as none, and stays.
            return before.isPresent() ? Optional.empty() : truck.flatMap(RosterTruck::outOfService);
        }
        Optional<Instant> until =
                sheet.says(Column.OUT_OF_SERVICE_UNTIL) ? line.until() : before.flatMap(OutOfService::until);
        OutOfService away = new OutOfService(now, until, line.reason());
        return Optional.of(truck.map(known -> Roster.goingOn(known, away)).orElse(away));
    }
}

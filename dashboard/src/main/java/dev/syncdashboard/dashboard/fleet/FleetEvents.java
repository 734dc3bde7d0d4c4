package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptPeer.Standing;
import dev.syncdashboard.dashboard.fleet.FleetKnowledge.Checks;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what happened to one Sync folder, or to the devices, from one state of knowledge to the next. What happens to the
 * devices and to the roster is told once, with the station's first folder. Pure.
 */
final class FleetEvents {

    private final StationFolder folder;
    private final FleetKnowledge before;
    private final FleetKnowledge after;
    private final Actor actor;
    private final List<FleetEvent> events = new ArrayList<>();
    private final Set<PeerId> changed = new LinkedHashSet<>();

    private FleetEvents(StationFolder folder, FleetKnowledge before, FleetKnowledge after, Actor actor) {
        this.folder = folder;
        this.before = before;
        this.after = after;
        this.actor = actor;
    }

    /**
     * What happened; nothing if both are the same.
     *
     * @param actor who made what a person may make
     */
    static List<FleetEvent> between(StationFolder folder, FleetKnowledge before, FleetKnowledge after, Actor actor) {
        FleetEvents found = new FleetEvents(folder, before, after, actor);
        found.station();
        found.devices();
        found.reports();
        found.verdicts();
        found.roster();
        found.changed.forEach(found::deviceKnown);
        found.arrivals();
        found.files();
        return List.copyOf(found.events);
    }

    /** The clock was set: all that is known has other moments, and nothing else has happened. */
    static List<FleetEvent> clockSet(StationFolder folder, FleetKnowledge now, Duration by) {
        FleetEvents found = new FleetEvents(folder, now, now, Actor.DASHBOARD);
        if (folder.first()) {
            found.events.add(new FleetEvent.ClockSet(by));
        }
        now.devices().forEach((id, device) -> {
            found.deviceKnown(id);
            device.contact()
                    .open()
                    .filter(spell -> folder.first())
                    .ifPresent(spell -> found.events.add(new FleetEvent.ContactBegan(id, spell)));
        });
        return List.copyOf(found.events);
    }

    private void station() {
        if (!after.station().equals(before.station())) {
            after.station().log().stream()
                    .skip(before.station().log().size())
                    .map(FleetEvent.VersionSeen::new)
                    .forEach(events::add);
            after.station().updates().forEach(this::update);
        }
        if (!after.confirmed().equals(before.confirmed())) {
            after.watched()
                    .flatMap(from -> after.confirmed().map(to -> new FleetEvent.StationWatched(from, to)))
                    .ifPresent(events::add);
        }
        after.checks().ifPresent(this::checks);
    }

    private void update(Update update) {
        Optional<Update> known = before.station().update(update.number());
        if (known.isEmpty()) {
            events.add(new FleetEvent.UpdatePosted(update));
        } else if (!known.get().title().equals(update.title())) {
            events.add(new FleetEvent.UpdateTitled(update.number(), update.title(), actor));
        }
    }

    /** That it can be checked when a run begins is no news. */
    private void checks(Checks now) {
        boolean could = before.checks().map(Checks::possible).orElse(true);
        if (could && !now.possible()) {
            events.add(new FleetEvent.VerdictsFrozen(now.since(), now.problem()));
        } else if (!could && now.possible()) {
            events.add(new FleetEvent.VerdictsResumed(now.since()));
        }
    }

    private void devices() {
        if (folder.first()) {
            before.devices().keySet().stream()
                    .filter(id -> !after.devices().containsKey(id))
                    .map(FleetEvent.DeviceForgotten::new)
                    .forEach(events::add);
        }
        for (DeviceMemory device : after.devices().values()) {
            DeviceMemory known = before.devices().get(device.id());
            if (known == null || !device.engineName().equals(known.engineName())) {
                changed.add(device.id());
            }
            if (folder.first() && !device.equals(known)) {
                contact(device.id(), known == null ? Contact.NEVER : known.contact(), device.contact());
            }
        }
        after.holdings().forEach(this::holding);
    }

    private void holding(PeerId id, Holding now) {
        Holding known = before.holdings().getOrDefault(id, Holding.NONE);
        if (now.equals(known)) {
            return;
        }
        changed.add(id);
        now.faults().all().stream()
                .filter(fault -> fault.kind() == Fault.Kind.CHECK)
                .filter(fault -> known.faults().all().stream().noneMatch(fault::saysTheSameAs))
                .map(fault -> new FleetEvent.CheckFoundFaults(id, fault))
                .forEach(events::add);
    }

    /** Only the newest spells can be new, or have ended. */
    private void contact(PeerId id, Contact known, Contact now) {
        List<Contact.Spell> spells = now.spells();
        int first = spells.size();
        while (first > 0 && !known.spells().contains(spells.get(first - 1))) {
            first--;
        }
        for (Contact.Spell spell : spells.subList(first, spells.size())) {
            boolean began =
                    known.spells().stream().noneMatch(earlier -> earlier.start().equals(spell.start()));
            Optional<FleetEvent> beginning = began
                    ? Optional.of(new FleetEvent.ContactBegan(id, new Contact.Spell(spell.start(), Optional.empty())))
                    : Optional.empty();
            Optional<FleetEvent> end = spell.end().map(moment -> new FleetEvent.ContactEnded(id, spell));
            Stream.of(beginning, end).flatMap(Optional::stream).forEach(events::add);
        }
    }

    private void reports() {
        after.reports().forEach((id, report) -> {
            if (!report.equals(before.reports().get(id))) {
                events.add(new FleetEvent.ReportArrived(id, report));
            }
        });
    }

    private void verdicts() {
        after.standings().forEach((id, standing) -> {
            Optional<Standing> known = Optional.ofNullable(before.standings().get(id));
            if (known.filter(standing::equals).isEmpty()) {
                changed.add(id);
                events.add(new FleetEvent.VerdictFlipped(
                        new Flip(id, known.map(Standing::state), standing.state(), standing.since())));
            }
        });
    }

    private void roster() {
        if (folder.first() && !after.roster().equals(before.roster())) {
            events.add(new FleetEvent.RosterChanged(after.roster(), actor));
        }
    }

    private void deviceKnown(PeerId id) {
        after.peer(folder.name(), id)
                .map(peer -> peer.toKept(Optional.ofNullable(after.standings().get(id))))
                .map(FleetEvent.DeviceKnown::new)
                .ifPresent(events::add);
    }

    private void arrivals() {
        for (PeerStatus truck : after.trucks()) {
            FleetKnowledge.hasForSure(truck).ifPresent(update -> arrivals(truck, update));
        }
    }

    /**
     * A truck that got a later update got all before it with it; but of one that was never heard before nobody knows when
     * it got older ones.
     */
    private void arrivals(PeerStatus truck, Update has) {
        Optional<Integer> known = Optional.ofNullable(before.reached().get(truck.id()));
        int first = known.map(number -> number + 1).orElse(has.number());
        if (first > has.number()) {
            return;
        }
        after.station().updates().stream()
                .filter(update -> update.number() >= first && update.number() <= has.number())
                .map(update -> Arrival.of(truck.facts(), update, has))
                .flatMap(Optional::stream)
                .map(FleetEvent.UpdateReached::new)
                .forEach(events::add);
    }

    private void files() {
        Listing listed = after.files();
        if (listed.number() > 0 && !listed.isOfTheSameFilesAs(before.files())) {
            events.add(new FleetEvent.FilesListed(
                    listed.number(),
                    before.files().number() == 0,
                    listed.differencesTo(before.files()),
                    listed.changesTo(before.files())));
        }
    }
}

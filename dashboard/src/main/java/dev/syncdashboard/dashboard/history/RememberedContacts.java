package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** When each device was in contact, in memory; the oldest part goes. It is the same for all Sync folders. */
final class RememberedContacts {

    private static final int MOST = PeerPast.MOST_REPORTS;

    private final Map<PeerId, Spells> devices = new HashMap<>();

    private static final class Spells {
        private final TreeMap<Instant, Spell> byStart = new TreeMap<>();
        private boolean forgot;
    }

    synchronized void add(PeerId device, Spell spell) {
        Spells spells = devices.computeIfAbsent(device, id -> new Spells());
        spells.byStart.put(spell.start(), spell);
        if (spells.byStart.size() > MOST) {
            spells.byStart.pollFirstEntry();
            spells.forgot = true;
        }
    }

    /** Nobody looked after this moment: what went on then is proven up to it only. */
    synchronized void endAt(Optional<Instant> lastLook) {
        devices.values()
                .forEach(spells -> spells.byStart.replaceAll((start, spell) -> spell.end()
                                .isPresent()
                        ? spell
                        : new Spell(start, lastLook.filter(start::isBefore).or(() -> Optional.of(start)))));
    }

    synchronized Contact of(PeerId device) {
        return new Contact(of(device, spell -> true));
    }

    /** Those that end after a moment, or go on. */
    synchronized List<Spell> since(PeerId device, Instant from) {
        return of(device, spell -> spell.end().filter(from::isAfter).isEmpty());
    }

    private List<Spell> of(PeerId device, Predicate<Spell> which) {
        return devices.getOrDefault(device, new Spells()).byStart.values().stream()
                .filter(which)
                .toList();
    }

    /** Of the time of spells that are gone nobody may say that there was no contact. */
    synchronized Optional<Stretch> forgotten(PeerId device, Instant from) {
        return Optional.ofNullable(devices.get(device))
                .filter(spells -> spells.forgot && spells.byStart.firstKey().isAfter(from))
                .map(spells -> new Stretch(from, spells.byStart.firstKey()));
    }
}

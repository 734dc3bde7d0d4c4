package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ContactBegan;
import dev.syncdashboard.dashboard.fleet.FleetEvent.ContactEnded;
import dev.syncdashboard.dashboard.fleet.FleetEvent.StationWatched;
import dev.syncdashboard.dashboard.fleet.FleetEvent.UpdateReached;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsFrozen;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens, in whatever order: who has heard of all events knows what the fleet knows. So no change of what is
 * known goes by without an event, and none is told twice.
 */
class FleetEventsPropertyTest {

    private static final int WORLDS = Integer.getInteger("evidence.worlds", 60);

    private static final int STEPS = 80;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_001})
    void whoHeardAllKnowsAll(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
            Listener listener = new Listener();
            EvidenceWorld world = new EvidenceWorld(seed, listener);
            for (int step = 0; step < STEPS; step++) {
                world.step();
                listener.check("seed " + seed + ", step " + step);
            }
        }
    }

    /** Has all that it hears kept, and of the contact makes a picture of its own. */
    private static final class Listener implements EvidenceWorld.Witness {

        private static final Board NOBODY = OneFolder.board(
                1,
                Instant.EPOCH,
                false,
                StationMemory.begin(Instant.EPOCH)
                        .status(Instant.EPOCH, EvidenceWorld.LIMITS, Optional.empty(), Optional.empty()),
                List.of(),
                List.of());

        private InMemoryHistoryStore store = OneFolder.inMemory();
        private FleetKnowledge told = FleetKnowledge.of(OneFolder.FILES, KeptFleet.NOTHING);
        private final Map<PeerId, TreeMap<Instant, Spell>> contact = new HashMap<>();

        @Override
        public void begun(KeptFleet kept) {
            begin(FleetKnowledge.of(OneFolder.FILES, kept));
        }

        /** Knows all this from others, and hears of the rest. */
        private void begin(FleetKnowledge known) {
            store = OneFolder.inMemory();
            contact.clear();
            hear(FleetEvents.between(
                    OneFolder.FOLDER, FleetKnowledge.of(OneFolder.FILES, KeptFleet.NOTHING), known, Actor.DASHBOARD));
            known.confirmed().ifPresent(at -> hear(List.of(new StationWatched(at, at))));
            known.reached()
                    .forEach((truck, update) ->
                            hear(List.of(new UpdateReached(new Arrival(truck, update, Instant.EPOCH, false)))));
            told = known;
        }

        @Override
        public void judged(StationMemory station, PeerMemories peers, Board snapshot, Instant now) {
            FleetKnowledge next = told.next(station, peers, Listing.NONE, snapshot, EvidenceWorld.LIMITS);
            hear(FleetEvents.between(OneFolder.FOLDER, told, next, Actor.DASHBOARD));
            told = next;
        }

        @Override
        public void clockSet(StationMemory station, PeerMemories peers, Board snapshot, ClockMove move) {
            begin(told.moved(station, peers, peers.in(OneFolder.FILES), move));
        }

        private void hear(List<FleetEvent> events) {
            Recorder recorder = new Recorder(store);
            FleetNews news = new FleetNews(OneFolder.FILES, Instant.EPOCH, NOBODY, events);
            for (FleetEvent event : events) {
                event.tell(recorder, news);
                if (event instanceof ContactBegan began) {
                    put(began.peer(), began.spell());
                } else if (event instanceof ContactEnded ended) {
                    put(ended.peer(), ended.spell());
                }
            }
        }

        private void put(PeerId peer, Spell spell) {
            contact.computeIfAbsent(peer, id -> new TreeMap<>()).put(spell.start(), spell);
        }

        void check(String where) {
            AtomicReference<KeptFleet> kept = new AtomicReference<>();
            store.open(answer -> kept.set(answer.orElseThrow()));
            assertThat(FleetEvents.between(
                            OneFolder.FOLDER, FleetKnowledge.of(OneFolder.FILES, kept.get()), told, Actor.DASHBOARD))
                    .as(where)
                    .filteredOn(event -> !(event instanceof ContactBegan) && !(event instanceof ContactEnded))
                    .filteredOn(event -> !(event instanceof VerdictsFrozen))
                    .isEmpty();
            told.devices()
                    .forEach((id, device) -> assertThat(contact.getOrDefault(id, new TreeMap<>()))
                            .as(where)
                            .isEqualTo(byStart(device.contact())));
        }

        /** A clock that was set back may leave two with one beginning, of which the later one counts. */
        private static TreeMap<Instant, Spell> byStart(Contact contact) {
            TreeMap<Instant, Spell> spells = new TreeMap<>();
            contact.spells().forEach(spell -> spells.put(spell.start(), spell));
            return spells;
        }
    }
}

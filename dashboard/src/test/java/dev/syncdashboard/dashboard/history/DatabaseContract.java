package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.Faults.Unreadable;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database promises beyond what every store does. */
abstract class DatabaseContract extends HistoryStoreContract {

    private static final Optional<Unreadable> AGAINST_ANY = Optional.of(Unreadable.AGAINST_ANY);
    private static final Duration KEEP = Duration.ofDays(730);

    abstract HistorySettings settings();

    /** Of a database that nobody has opened yet. */
    abstract HistorySettings settingsOfAnother() throws IOException, InterruptedException;

    @Override
    HistoryStore newStore() {
        return new DatabaseHistoryStore(settings(), Clock.fixed(at(1), ZoneOffset.UTC));
    }

    /** Puts a copy where another database is to be, which nobody has opened yet. */
    abstract void putBack(Path copy, HistorySettings another) throws IOException;

    @Test
    void aCopyThatIsMadeWhileItIsUsedHasAllThatWasKept(@TempDir Path directory) throws Exception {
        TestEntries.oneOfEach(ENGINE_7, NOON).forEach(this::keep);
        assertThat(allKept().get(20, TimeUnit.SECONDS)).isTrue();

        Path copy = copyInto(directory).orElseThrow();

        keep(posted(2));
        KeptFleet now = restartAll();
        HistorySettings another = settingsOfAnother();
        putBack(copy, another);
        try (HistoryStore restored = new DatabaseHistoryStore(another, Clock.fixed(at(1), ZoneOffset.UTC))) {
            KeptFleet kept = Opened.of(restored);
            assertThat(kept.folder(PROTOCOLS)).usingRecursiveComparison().isEqualTo(now.folder(PROTOCOLS));
            assertThat(kept.folder(MAPS).peers()).isEqualTo(now.folder(MAPS).peers());
            assertThat(kept.folder(MAPS).station().updates())
                    .extracting(Update::number)
                    .containsExactly(1);
            assertThat(restored.of(MAPS).past(ENGINE_7, Instant.EPOCH))
                    .isEqualTo(history().past(ENGINE_7, Instant.EPOCH));
        }
    }

    @Test
    void anEntryThatTheDatabaseRefusesHoldsUpNoOther() {
        keep(posted(1), posted(1), posted(2));

        assertThat(restart().station().updates()).extracting(Update::number).containsExactly(1, 2);
    }

    @Test
    void oldThingsGoButForWhatAVerdictNeeds() throws IOException {
        Instant old = NOON.minus(KEEP).minus(Duration.ofDays(9));
        keep(
                sighted("gone", old),
                sighted("named", old.plusSeconds(1)),
                sighted("passing", old.plusSeconds(2)),
                sighted("lasting", old.plusSeconds(3)),
                sighted("new", NOON));
        keep(
                posted(1, "gone", old),
                posted(2, "named", old.plusSeconds(1)),
                posted(3, "lasting", old.plusSeconds(3)),
                posted(4, "new", NOON));
        FileChanges change = new FileChanges(List.of(StationFile.of("a", 1)), List.of(), List.of());
        keep(new Entry.Changed(1, change), new Entry.Changed(4, change), new Entry.Listed(4, true, change));
        keep(TestEntries.known(
                ENGINE_7, Optional.of(TestEntries.report("Engine 7", "named", 1, old)), Optional.empty()));
        keep(
                new Entry.Reported(ENGINE_7, TestEntries.report("Engine 7", "named", 1, old)),
                new Entry.Flipped(new Flip(ENGINE_7, Optional.empty(), PeerState.BEHIND, old)),
                new Entry.Flipped(new Flip(ENGINE_7, Optional.of(PeerState.BEHIND), PeerState.UPDATING, NOON)),
                new Entry.SpellSeen(ENGINE_7, new Spell(old, Optional.of(old.plusSeconds(5)))),
                new Entry.SpellSeen(ENGINE_7, new Spell(old.plusSeconds(9), Optional.of(old.plusSeconds(10)))),
                new Entry.Done(new Deed(old, "Jo", "", Change.of("login", ""))),
                new Entry.Done(new Deed(NOON, "Kim", "", Change.of("login", ""))),
                new Entry.Watched(new Stretch(old, old.plusSeconds(60))),
                new Entry.Watched(new Stretch(NOON, at(1))));
        close();
        cleanUp();
        KeptFolder kept = restart();
        assertThat(kept.station().log())
                .extracting(Sighting::hash)
                .extracting(FolderHash::value)
                .containsExactly("named", "lasting", "new");
        assertThat(kept.station().updates()).extracting(Update::number).containsExactly(2, 3, 4);
        assertThat(kept.station().update(4).flatMap(Update::changes)).contains(change);
        assertThat(kept.peers().get(0).report()).isPresent();
        PeerPast past = past(ENGINE_7, Instant.EPOCH);
        assertThat(past.reports()).isEmpty();
        assertThat(past.flips()).extracting(Flip::to).containsExactly(PeerState.UPDATING);
        assertThat(past.spells()).extracting(Spell::start).containsExactly(old.plusSeconds(9));
        assertThat(past.gaps()).isEmpty();
        assertThat(history().deeds(9)).extracting(Deed::who).containsExactly("Kim");
    }

    @Test
    void whatIsOlderThanWhatIsKeptIsNotKnownAlsoIfItWasWatchedWithoutABreak() {
        keep(new Entry.Watched(new Stretch(NOON.minus(KEEP).minus(Duration.ofDays(9)), at(1))));

        restart();

        assertThat(knownFrom()).contains(at(1).minus(KEEP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{",
                "{}",
                "7",
                "[[]]",
                "[null]",
                "[{\"kind\":\"CHECK\"}]",
                "[{\"kind\":\"X\"}]",
                "[{\"kind\":\"UNREADABLE\",\"proven\":\"\\u0001\"}]"
            })
    void whatAPeerSaidIsMissingIsNeverNothingWhereItCannotBeRead(String damaged) throws IOException {
        keep(withFaults(ENGINE_7, Faults.of(TestEntries.reportOfMissingFiles("a", NOON))));
        setFaults(text -> damaged);

        Faults faults = restart().peers().get(0).faults();
        keep(withFaults(ENGINE_7, faults));

        assertThat(faults).isEqualTo(new Faults(List.of(), AGAINST_ANY));
        assertThat(restart().peers().get(0).faults()).as("kept again").isEqualTo(faults);
    }

    @Test
    void whatCanStillBeReadOfADamagedRecordStands() throws IOException {
        Faults both = Faults.of(TestEntries.reportOfMissingFiles("a", NOON.truncatedTo(ChronoUnit.MILLIS)));
        keep(withFaults(ENGINE_7, both));
        setFaults(text -> text.replaceFirst("INCOMPLETE", "INCOMPLET"));

        assertThat(restart().peers().get(0).faults())
                .isEqualTo(new Faults(both.all().subList(1, 2), AGAINST_ANY));
    }

    @Test
    void theVersionThatWasFoundWholeSinceIsKept() {
        Faults faults = new Faults(List.of(), Optional.of(new Unreadable(Optional.of(TestEntries.hash("a")))));
        keep(withFaults(ENGINE_7, faults));

        assertThat(restart().peers().get(0).faults()).isEqualTo(faults);
    }

    @Test
    void aRecordWithoutMeasureIsNotReadAndNotTakenForNothing() throws IOException {
        close();
        try (Database database = Database.open(settings())) {
            for (int i = 0; i < 40; i++) {
                keepHuge(database, "HUGE" + i);
            }
        }

        assertThat(restart().peers())
                .filteredOn(peer -> peer.id().value().startsWith("HUGE"))
                .hasSize(40)
                .allMatch(peer -> peer.faults().unreadable().isPresent());
    }

    @Test
    void ofMoreWordsThanADatabaseTakesTheNewestStandAndThatThereWereMore() {
        List<Fault> many = IntStream.range(0, 16)
                .mapToObj(i ->
                        TestEntries.reportOfMissingFiles("v" + i, longNames(), at(i).truncatedTo(ChronoUnit.MILLIS)))
                .flatMap(report -> Faults.of(report).all().stream().limit(1))
                .toList();
        keep(withFaults(ENGINE_7, new Faults(many, Optional.empty())));

        Faults kept = restart().peers().get(0).faults();

        assertThat(kept.unreadable()).isEqualTo(AGAINST_ANY);
        assertThat(kept.all())
                .isNotEmpty()
                .isEqualTo(many.subList(16 - kept.all().size(), 16));
    }

    private static List<String> longNames() {
        return IntStream.range(0, 20).mapToObj(i -> i + "\u0001".repeat(290)).toList();
    }

    private static Entry withFaults(PeerId peer, Faults faults) {
        return new Entry.PeerKnown(new KeptPeer(
                peer,
                Optional.of("a truck"),
                Optional.of(TestEntries.report("a truck", "a", 8, NOON)),
                faults,
                Contact.NEVER,
                Optional.empty()));
    }

    private static void keepHuge(Database database, String id) {
        database.jdbc()
                .update(
                        "INSERT INTO peer (folder, id, sent_while_updating, faults) VALUES (1, ?, FALSE, ?)",
                        id,
                        "[".repeat(1_000_000));
    }

    /** As a hand or a failing disk does. */
    private void setFaults(UnaryOperator<String> change) throws IOException {
        close();
        try (Database database = Database.open(settings())) {
            String before = database.jdbc().queryForObject("SELECT faults FROM peer WHERE folder = 1", String.class);
            database.jdbc().update("UPDATE peer SET faults = ? WHERE folder = 1", change.apply(before));
        }
    }

    /** The same old versions and updates in both; each has its own newest ones, and its truck named another one last. */
    @Test
    void ofEachFolderStaysWhatItsOwnVerdictsNeed() throws IOException, InterruptedException {
        Instant old = NOON.minus(KEEP).minus(Duration.ofDays(9));
        FileChanges files = new FileChanges(List.of(StationFile.of("a", 1)), List.of(), List.of());
        HistorySettings settings = settingsOfAnother();
        try (HistoryStore both = new DatabaseHistoryStore(settings, Clock.fixed(at(1), ZoneOffset.UTC))) {
            Opened.of(both);
            List.of("a", "b", "c", "d").forEach(hash -> {
                both.keep(MAPS, sighted(hash, old));
                both.keep(PROTOCOLS, sighted(hash, old));
            });
            for (int number = 1; number <= 4; number++) {
                String hash = List.of("a", "b", "c", "d").get(number - 1);
                both.keep(PROTOCOLS, posted(number, hash, old));
                if (number < 4) {
                    both.keep(MAPS, posted(number, hash, old));
                }
            }
            both.keep(MAPS, new Entry.Listed(2, true, files));
            both.keep(PROTOCOLS, new Entry.Listed(4, true, files));
            both.keep(MAPS, lastReported("a", old));
            both.keep(PROTOCOLS, lastReported("b", old));
            both.keep(MAPS, new Entry.Watched(new Stretch(old, old.plusSeconds(1))));
            both.keep(PROTOCOLS, new Entry.Watched(new Stretch(old.plusSeconds(5), old.plusSeconds(6))));
        }
        cleanUp(settings);

        try (HistoryStore both = new DatabaseHistoryStore(settings, Clock.fixed(at(1), ZoneOffset.UTC))) {
            KeptFleet kept = Opened.of(both);

            assertThat(numbers(kept.folder(MAPS))).containsExactly(1, 2, 3);
            assertThat(numbers(kept.folder(PROTOCOLS))).containsExactly(2, 4);
            assertThat(hashes(kept.folder(MAPS))).containsExactly("a", "b", "c", "d");
            assertThat(hashes(kept.folder(PROTOCOLS))).containsExactly("b", "d");
            assertThat(kept.folder(MAPS).lastLook()).contains(old.plusSeconds(1));
            assertThat(kept.folder(PROTOCOLS).lastLook()).contains(old.plusSeconds(6));
        }
    }

    private static Entry lastReported(String hash, Instant received) {
        return TestEntries.known(
                ENGINE_7, Optional.of(TestEntries.report("Engine 7", hash, 1, received)), Optional.empty());
    }

    private static List<Integer> numbers(KeptFolder kept) {
        return kept.station().updates().stream().map(Update::number).toList();
    }

    private static List<String> hashes(KeptFolder kept) {
        return kept.station().log().stream()
                .map(sighting -> sighting.hash().value())
                .toList();
    }

    private void cleanUp() throws IOException {
        cleanUp(settings());
    }

    private static void cleanUp(HistorySettings settings) throws IOException {
        try (Database database = Database.open(settings)) {
            Retention retention = new Retention(database.jdbc());
            for (boolean more = true; more; ) {
                more = retention.deletedSome(NOON.minus(KEEP));
            }
        }
    }

    private static Entry sighted(String hash, Instant since) {
        return new Entry.Sighted(new Sighting(TestEntries.hash(hash), since, Optional.empty()));
    }

    private static Entry posted(int number, String hash, Instant posted) {
        return new Entry.Posted(new Update(number, TestEntries.hash(hash), posted, Optional.empty()));
    }
}

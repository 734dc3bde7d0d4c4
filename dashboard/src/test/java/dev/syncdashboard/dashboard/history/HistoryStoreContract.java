package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.dashboard.roster.FolderNeeds;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. Each implementation runs it. */
abstract class HistoryStoreContract {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    static final PeerId BRUSH_12 = new PeerId("BRUSH12");

    static final FolderName MAPS = new FolderName("maps");
    static final FolderName PROTOCOLS = new FolderName("protocols");
    static final List<StoredFolder> FOLDERS =
            List.of(new StoredFolder(MAPS, "share of maps"), new StoredFolder(PROTOCOLS, "share of protocols"));

    private HistoryStore store;

    /** A store on the same place as all others of this test. */
    abstract HistoryStore newStore();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        store = newStore();
        assertThat(Opened.of(store)).isEqualTo(KeptFleet.NOTHING);
        OtherFolder.entries().forEach(entry -> store.keep(PROTOCOLS, entry));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theHashLogAndTheUpdatesAreThereAgain() {
        Sighting first = new Sighting(TestEntries.hash("a"), NOON, Optional.empty());
        Sighting second = new Sighting(TestEntries.hash("b"), at(5), Optional.of(at(4)));
        Update update = new Update(1, TestEntries.hash("a"), NOON, Optional.empty());
        keep(new Entry.Sighted(first), new Entry.Posted(update), new Entry.Sighted(second));

        KeptFolder kept = restart();

        assertThat(kept.station().log()).containsExactly(first, second);
        assertThat(kept.station().updates()).containsExactly(update);
    }

    @Test
    void whatPeopleDidIsThereAgainNewestFirstAndIsTheStations() {
        Deed first = new Deed(NOON, "Jo", "192.0.2.4", new Change("truck.group", "Engine 7", "North", "South"));
        Deed second = new Deed(at(1), "", "", Change.of("login.refused", ""));
        keep(new Entry.Done(first), new Entry.Done(second));
        restart();

        assertThat(history().deeds(10)).containsExactly(second, first);
        assertThat(other().deeds(1)).containsExactly(second);
    }

    @Test
    void anUpdateKeepsItsTitleAndHowLateItWasSeen() {
        Update first = seenLate(1, Optional.of(NOON.minusSeconds(3_600)), Optional.of("Mill Street \uD83D\uDE92"));
        Update second = seenLate(2, Optional.empty(), Optional.of("to be taken away"));
        keep(new Entry.Posted(first), new Entry.Posted(second));
        keep(new Entry.Titled(1, Optional.of("School")), new Entry.Titled(2, Optional.empty()));

        assertThat(restart().station().updates())
                .containsExactly(
                        seenLate(1, Optional.of(NOON.minusSeconds(3_600)), Optional.of("School")),
                        seenLate(2, Optional.empty(), Optional.empty()));
    }

    @Test
    void anUpdateKeepsWhatItChangedAndTheNextOneCanBeComparedWithItsFiles() {
        FileEntry map = file("maps/Nördlich 1.pdf", 1);
        FileEntry old = file("old.pdf", 2);
        FileEntry newMap = file("maps/Nördlich 1.pdf", 3);
        FileEntry plan = file("plan.pdf", 4);
        FileChanges all = changes(List.of(map, old), List.of(), List.of());
        FileChanges second = changes(List.of(plan), List.of(newMap), List.of(old));
        keep(posted(1), new Entry.Listed(1, true, all));
        keep(posted(2), new Entry.Changed(2, second), new Entry.Listed(2, false, second));

        KeptFolder kept = restart();

        assertThat(kept.station().update(1).flatMap(Update::changes)).isEmpty();
        assertThat(kept.station().update(2).flatMap(Update::changes)).contains(second);
        assertThat(kept.filesOf()).isEqualTo(2);
        assertThat(kept.files()).containsExactlyInAnyOrder(newMap, plan);
    }

    @Test
    void anUpdateThatChangedNoFileIsToldFromOneOfWhichNothingIsKnown() {
        FileChanges nothing = changes(List.of(), List.of(), List.of());
        keep(posted(1), posted(2), new Entry.Changed(2, nothing));

        KeptFolder kept = restart();

        assertThat(kept.station().update(1).flatMap(Update::changes)).isEmpty();
        assertThat(kept.station().update(2).flatMap(Update::changes)).contains(nothing);
    }

    @Test
    void aPeerIsKnownWithItsLastReportAndWhatWasSaidOfIt() {
        ReceivedReport report = TestEntries.report("Engine 7 \uD83D\uDE92", "a", 7, NOON);
        KeptPeer.Standing standing = new KeptPeer.Standing(PeerState.UP_TO_DATE, at(1));
        keep(known(Optional.empty(), Optional.empty()));
        keep(known(Optional.of(report), Optional.of(standing)));

        KeptPeer peer = restart().peers().get(0);

        assertThat(peer.id()).isEqualTo(ENGINE_7);
        assertThat(peer.engineName()).contains("engine\u20097");
        assertThat(peer.report()).contains(report);
        assertThat(peer.standing()).contains(standing);
    }

    @Test
    void whatAPeerSaidIsMissingStandsAfterARestartThoughALaterReportIsSilentOfIt() {
        Faults faults = Faults.of(TestEntries.reportOfMissingFiles("a", NOON.truncatedTo(ChronoUnit.MILLIS)));
        keep(new Entry.PeerKnown(new KeptPeer(
                ENGINE_7,
                Optional.of("Engine 7"),
                Optional.of(TestEntries.report("Engine 7", "a", 8, at(1))),
                faults,
                Contact.NEVER,
                Optional.empty())));

        assertThat(restart().peers().get(0).faults()).isEqualTo(faults);
        assertThat(faults.all()).hasSize(2);
    }

    @Test
    void everyReportIsKeptAndFoundByItsPeerAndTime() {
        keep(
                reported(ENGINE_7, "a", 1, NOON),
                reported(BRUSH_12, "a", 9, at(1)),
                reported(ENGINE_7, "b", 2, at(2)),
                reported(ENGINE_7, "b", 3, at(3)));

        restart();

        assertThat(history().past(ENGINE_7, at(2)).reports())
                .extracting(
                        report -> report.hash().value(), report -> report.seq().orElse(-1), report -> report.received())
                .containsExactly(tuple("b", 2L, at(2)), tuple("b", 3L, at(3)));
    }

    @Test
    void itIsKnownWhenEachPeerFirstReported() {
        keep(
                TestEntries.known(ENGINE_7, Optional.empty(), Optional.empty()),
                TestEntries.known(BRUSH_12, Optional.empty(), Optional.empty()),
                reported(ENGINE_7, "a", 1, at(1)),
                reported(ENGINE_7, "b", 2, at(2)));

        restart();

        assertThat(history().firstReports()).isEqualTo(Map.of(ENGINE_7, at(1)));
    }

    @Test
    void theNewestReportsOfAPeerAreFoundHoweverOldTheyAre() {
        keep(
                reported(ENGINE_7, "a", 1, NOON),
                reported(ENGINE_7, "b", 2, at(2)),
                reported(BRUSH_12, "a", 9, at(3)),
                reported(ENGINE_7, "b", 3, at(2)));

        restart();

        assertThat(history().reports(ENGINE_7, 2))
                .extracting(report -> report.seq().orElse(-1))
                .containsExactly(3L, 2L);
        assertThat(history().reports(ENGINE_7, 9)).hasSize(3);
    }

    @Test
    void aVersionThatTheStationHadOnlyInPassingIsToldFromAStrangeOne() {
        keep(new Entry.Sighted(new Sighting(TestEntries.hash("a"), NOON, Optional.empty())));
        keep(new Entry.Sighted(new Sighting(TestEntries.hash("b"), at(1), Optional.empty())));
        keep(new Entry.Sighted(new Sighting(TestEntries.hash("a"), at(2), Optional.empty())));

        restart();

        assertThat(history().everHad(List.of(TestEntries.hash("a"), TestEntries.hash("x"), TestEntries.hash("a"))))
                .containsExactly(TestEntries.hash("a"));
        assertThat(history().everHad(List.of())).isEmpty();
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        assertThat(history().knownFrom()).isEmpty();
        keep(new Entry.Watched(new Stretch(at(1), at(2))), new Entry.Watched(new Stretch(at(8), at(9))));

        restart();

        assertThat(history().knownFrom()).contains(at(1));
    }

    @Test
    void contactEndsAtTheLastLookBeforeTheStopAndTheStopIsAGap() {
        keep(known(Optional.empty(), Optional.empty()));
        keep(new Entry.Watched(new Stretch(NOON, at(1))), spell(0, Optional.of(at(1))), spell(5, Optional.empty()));
        keep(new Entry.Watched(new Stretch(NOON, at(10))));

        KeptFolder kept = restart();
        keep(new Entry.Watched(new Stretch(at(60), at(61))));
        restart();

        assertThat(kept.lastLook()).contains(at(10));
        assertThat(kept.peers().get(0).contact().spells())
                .containsExactly(new Spell(NOON, Optional.of(at(1))), new Spell(at(5), Optional.of(at(10))));
        assertThat(history().past(ENGINE_7, at(30)).gaps()).containsExactly(new Stretch(at(10), at(60)));
        assertThat(history().past(ENGINE_7, at(61)).gaps()).isEmpty();
    }

    @Test
    void aSpellThatEndsIsStillOneSpell() {
        keep(new Entry.Watched(new Stretch(NOON, at(10))), spell(1, Optional.empty()));
        keep(spell(1, Optional.of(at(4))));

        restart();

        assertThat(history().past(ENGINE_7, at(2)).spells()).containsExactly(new Spell(at(1), Optional.of(at(4))));
        assertThat(history().past(ENGINE_7, at(5)).spells()).isEmpty();
    }

    @Test
    void changesOfVerdictAreKeptWithTheirDates() {
        Flip first = new Flip(ENGINE_7, Optional.empty(), PeerState.NEVER_REPORTED, NOON);
        Flip second = new Flip(ENGINE_7, Optional.of(PeerState.NEVER_REPORTED), PeerState.UP_TO_DATE, at(1));
        keep(new Entry.Flipped(first), new Entry.Flipped(second));

        restart();

        assertThat(history().past(ENGINE_7, NOON).flips()).containsExactly(first, second);
        assertThat(history().past(ENGINE_7, at(1)).flips()).containsExactly(second);
        assertThat(history().past(BRUSH_12, NOON).flips()).isEmpty();
    }

    @Test
    void itIsKnownWhoHasWhichUpdateAndTheFirstWordOfItCounts() {
        Arrival first = new Arrival(ENGINE_7, 1, at(3), true);
        Arrival second = new Arrival(ENGINE_7, 2, at(9), false);
        Arrival other = new Arrival(BRUSH_12, 1, at(2), false);
        keep(known(Optional.empty(), Optional.empty()), posted(1), posted(2));
        keep(new Entry.Arrived(first), new Entry.Arrived(other), new Entry.Arrived(second));
        keep(new Entry.Arrived(new Arrival(ENGINE_7, 1, at(5), false)));

        KeptFolder kept = restart();

        assertThat(kept.arrived()).containsEntry(ENGINE_7, 2);
        assertThat(history().arrivals(1)).containsExactly(other, first);
        assertThat(history().arrivals(3)).isEmpty();
        assertThat(history().arrivalsFrom(1)).containsExactly(other, first, second);
        assertThat(history().arrivalsFrom(2)).containsExactly(second);
        assertThat(history().past(ENGINE_7, at(4)).arrivals()).containsExactly(second);
    }

    @Test
    void whatUpdatesChangedCanBeReadAgain() {
        FileChanges changed = changes(List.of(file("a", 1)), List.of(file("b", 2)), List.of(file("c", 3)));
        keep(posted(1), posted(2), posted(3), posted(4));
        keep(new Entry.Changed(2, changed), new Entry.Changed(3, FileChanges.NONE));

        restart();

        assertThat(history().changes(1)).isEmpty();
        assertThat(history().changes(2)).contains(changed);
        assertThat(history().changes(3)).contains(FileChanges.NONE);
        assertThat(history().changesFrom(1)).isEqualTo(Map.of(2, changed, 3, FileChanges.NONE));
        assertThat(history().changesFrom(3)).isEqualTo(Map.of(3, FileChanges.NONE));
    }

    @Test
    void theRosterIsThereAgain() {
        OutOfService away = new OutOfService(NOON, Optional.of(at(90)), "new pump \uD83D\uDE92");
        PeerId old = new PeerId("OLD");
        Roster roster = Roster.of(
                List.of(
                        new RosterTruck(1, "Engine 7", "North", Optional.of(ENGINE_7), List.of(), Optional.empty()),
                        new RosterTruck(
                                3, "Brush 12", "", Optional.of(BRUSH_12), List.of(old, ENGINE_7), Optional.of(away)),
                        new RosterTruck(4, "Boat", "", Optional.empty(), List.of(), Optional.empty())),
                new DeviceChoices(
                        Set.of(new PeerId("LINKEDWITHANOTHER")),
                        Set.of(new PeerId("CHIEFSPHONE")),
                        Map.of(new PeerId("SOLD"), NOON)),
                FolderNeeds.ALL,
                new DeviceKeys(Map.of(
                        ENGINE_7, new TruckKey(SigningKey.generate().verifyKey(), NOON, true),
                        old, new TruckKey(SigningKey.generate().verifyKey(), at(5), false))));
        keep(new Entry.Rostered(Roster.of(roster.trucks().subList(0, 1), Set.of(old))), new Entry.Rostered(roster));

        assertThat(restartAll().roster()).isEqualTo(roster);
    }

    @Test
    void aPeerThatCountsNoLongerIsNotThereAgain() {
        keep(new Entry.PeerKnown(
                new KeptPeer(ENGINE_7, Optional.of(""), Optional.empty(), Contact.NEVER, Optional.empty())));
        keep(new Entry.PeerKnown(
                new KeptPeer(BRUSH_12, Optional.empty(), Optional.empty(), Contact.NEVER, Optional.empty())));
        assertThat(restart().peers())
                .hasSize(2)
                .anyMatch(peer -> peer.engineName().equals(Optional.of("")));

        keep(new Entry.PeerForgotten(BRUSH_12));

        KeptFleet kept = restartAll();
        assertThat(kept.folder(MAPS).peers()).extracting(KeptPeer::id).containsExactly(ENGINE_7);
        assertThat(kept.folder(PROTOCOLS).peers()).extracting(KeptPeer::id).containsExactly(ENGINE_7);
    }

    @Test
    void whatHappensInOneFolderHasNotHappenedInTheOther() {
        restart();
        OtherFolder.Answers before = OtherFolder.answers(other());
        assertThat(OtherFolder.answers(history())).isEqualTo(OtherFolder.Answers.NONE);

        TestEntries.oneOfEach(ENGINE_7, NOON).forEach(this::keep);
        OtherFolder.sameNumbersAndFiles(at(20)).forEach(this::keep);
        KeptFolder kept = restart();

        assertThat(OtherFolder.answers(other())).isEqualTo(before);
        assertThat(OtherFolder.answers(history())).isNotEqualTo(before);
        assertThat(kept.station().updates()).extracting(Update::number).containsExactly(1, 2, 3, 4);
        assertThat(history().reports(ENGINE_7, 9))
                .extracting(report -> report.hash().value())
                .containsExactly("a");
    }

    @Test
    void theContactOfADeviceAndTheRosterAreTheSameInAllFolders() {
        Roster roster = Roster.EMPTY.doubted(RosterDoubt.LOST);
        keep(known(Optional.empty(), Optional.empty()), spell(1, Optional.of(at(2))));
        keepInOther(spell(3, Optional.of(at(4))), new Entry.Rostered(roster));

        KeptFleet kept = restartAll();

        List<Spell> both = List.of(new Spell(at(1), Optional.of(at(2))), new Spell(at(3), Optional.of(at(4))));
        for (FolderName folder : List.of(MAPS, PROTOCOLS)) {
            assertThat(kept.folder(folder).peers())
                    .filteredOn(peer -> peer.id().equals(ENGINE_7))
                    .extracting(peer -> peer.contact().spells())
                    .containsExactly(both);
            assertThat(store.of(folder).past(ENGINE_7, NOON).spells()).isEqualTo(both);
        }
        assertThat(kept.roster()).isEqualTo(roster);
    }

    @Test
    void contactIsProvenUpToTheLastLookAtAnyFolder() {
        keep(known(Optional.empty(), Optional.empty()), spell(1, Optional.empty()));
        keep(new Entry.Watched(new Stretch(NOON, at(2))));
        keepInOther(new Entry.Watched(new Stretch(NOON, at(9))));

        KeptFleet kept = restartAll();

        assertThat(kept.folder(MAPS).lastLook()).contains(at(2));
        assertThat(kept.folder(MAPS).peers().get(0).contact().spells())
                .containsExactly(new Spell(at(1), Optional.of(at(9))));
    }

    @Test
    void aFolderThatIsNotKeptIsNotTakenForAnother() {
        FolderName unknown = new FolderName("unknown");

        assertThatThrownBy(() -> store.keep(unknown, posted(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.of(unknown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyEntriesAtOnceKeepTheirOrder() {
        List<Sighting> log = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            log.add(new Sighting(TestEntries.hash("h" + i), NOON.plusMillis(i), Optional.empty()));
        }
        log.stream().map(Entry.Sighted::new).forEach(this::keep);

        assertThat(restart().station().log()).isEqualTo(log);
    }

    void keep(Entry... entries) {
        for (Entry entry : entries) {
            store.keep(MAPS, entry);
        }
    }

    /** Ends the store as the dashboard does, and opens another one on the same place. */
    KeptFleet restartAll() {
        store.close();
        store = newStore();
        return Opened.of(store);
    }

    /** The same; gives what is kept of the first folder. What is kept of the other one never changes. */
    KeptFolder restart() {
        KeptFleet all = restartAll();
        assertThat(OtherFolder.told(all.folder(PROTOCOLS))).isEqualTo(OtherFolder.KEPT);
        assertThat(all.folders().keySet()).isSubsetOf(MAPS, PROTOCOLS);
        return all.folder(MAPS);
    }

    CompletableFuture<Boolean> allKept() {
        return store.allKept();
    }

    Optional<Path> copyInto(Path directory) throws IOException {
        return store.copyInto(directory);
    }

    HistoryReader history() {
        return store.of(MAPS);
    }

    HistoryReader other() {
        return store.of(PROTOCOLS);
    }

    void keepInOther(Entry... entries) {
        for (Entry entry : entries) {
            store.keep(PROTOCOLS, entry);
        }
    }

    PeerPast past(PeerId peer, Instant from) {
        return history().past(peer, from);
    }

    Optional<Instant> knownFrom() {
        return history().knownFrom();
    }

    Optional<Message> problem() {
        return store.problem();
    }

    BlockingQueue<Optional<KeptFleet>> answersOfANewStore() {
        store = newStore();
        return Opened.answers(store);
    }

    static Entry posted(int number) {
        return new Entry.Posted(new Update(number, TestEntries.hash("u" + number), at(number), Optional.empty()));
    }

    private static Update seenLate(int number, Optional<Instant> notBefore, Optional<String> title) {
        return new Update(
                number,
                TestEntries.hash("u" + number),
                at(number),
                notBefore,
                title,
                OptionalInt.empty(),
                Optional.empty());
    }

    private static Entry known(Optional<ReceivedReport> report, Optional<KeptPeer.Standing> standing) {
        return TestEntries.known(ENGINE_7, report, standing);
    }

    private static Entry reported(PeerId peer, String hash, long seq, Instant received) {
        return new Entry.Reported(peer, TestEntries.report("any", hash, seq, received));
    }

    private static Entry spell(int start, Optional<Instant> end) {
        return new Entry.SpellSeen(ENGINE_7, new Spell(at(start), end));
    }

    private static FileEntry file(String path, long size) {
        return StationFile.of(path, size);
    }

    private static FileChanges changes(List<FileEntry> added, List<FileEntry> changed, List<FileEntry> removed) {
        return new FileChanges(added, changed, removed);
    }

    static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}

package dev.syncdashboard.dashboard.history;

import static dev.syncdashboard.dashboard.history.HistoryStoreContract.ENGINE_7;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.MAPS;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.NOON;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.PROTOCOLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.FolderName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Sync folder of the settings has which of the histories in a database. Each kind of database runs it. */
abstract class FoldersContract {

    private static final FolderName FILES = new FolderName("files");

    /** Of the database of this test, which is empty at first. */
    abstract HistorySettings settings(List<StoredFolder> folders);

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8})
    void allThatAnOlderVersionKeptIsOfTheFirstFolder(int version) {
        OlderDatabase.in(settings(folders(MAPS, "1")), version);

        try (HistoryStore store = open(folders(MAPS, "1", PROTOCOLS, "2"))) {
            assertIsOfTheOlderVersion(Opened.of(store), store.of(MAPS));
            assertThat(OtherFolder.answers(store.of(PROTOCOLS))).isEqualTo(OtherFolder.Answers.NONE);
        }
    }

    private static void assertIsOfTheOlderVersion(KeptFleet all, HistoryReader maps) {
        FileEntry file = StationFile.ofUnknownContent("maps/north.pdf", 4_000);
        FileChanges change = new FileChanges(List.of(), List.of(file), List.of());
        KeptFolder kept = all.folder(MAPS);
        assertThat(all.folders()).containsOnlyKeys(MAPS);
        assertThat(kept.station().log()).hasSize(2);
        assertThat(kept.station().updates())
                .extracting(Update::number, Update::title, Update::changes)
                .containsExactly(
                        tuple(1, Optional.empty(), Optional.empty()),
                        tuple(2, Optional.of("Mill Street"), Optional.of(change)));
        assertThat(kept.filesOf()).isEqualTo(2);
        assertThat(kept.files()).containsExactly(file);
        assertThat(kept.lastLook()).isPresent();
        assertThat(kept.arrived()).isEqualTo(Map.of(ENGINE_7, 1));
        assertThat(kept.peers()).extracting(KeptPeer::id).containsExactly(ENGINE_7);
        assertThat(kept.peers().get(0).contact().spells()).hasSize(1);
        assertThat(all.roster().trucks()).extracting(RosterTruck::name).containsExactly("Engine 7");
        assertThat(maps.reports(ENGINE_7, 9)).hasSize(2);
        assertThat(maps.past(ENGINE_7, Instant.EPOCH).flips()).hasSize(1);
        assertThat(maps.arrivals(1)).hasSize(1);
        assertThat(maps.changes(2)).contains(change);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8})
    void afterAnOlderVersionBothFoldersGoOnWithTheSameNumbersAndFiles(int version) {
        OlderDatabase.in(settings(folders(MAPS, "1")), version);
        try (HistoryStore store = open(folders(MAPS, "1", PROTOCOLS, "2"))) {
            Opened.of(store);
            OtherFolder.entries().forEach(entry -> store.keep(PROTOCOLS, entry));
            store.keep(PROTOCOLS, new Entry.Listed(4, true, change(1)));
            store.keep(MAPS, new Entry.Listed(2, false, change(1)));
            store.keep(MAPS, new Entry.Reported(ENGINE_7, TestEntries.report("Engine 7", "a", 3, NOON.plusSeconds(9))));
            store.keep(MAPS, new Entry.Sighted(TestEntries.sighting("a", NOON.plusSeconds(9))));
        }

        try (HistoryStore store = open(folders(MAPS, "1", PROTOCOLS, "2"))) {
            KeptFleet kept = Opened.of(store);

            assertThat(numbers(kept.folder(MAPS))).containsExactly(1, 2);
            assertThat(numbers(kept.folder(PROTOCOLS))).containsExactly(1, 2, 3, 4);
            assertThat(kept.folder(MAPS).files()).hasSize(2);
            assertThat(kept.folder(PROTOCOLS).files()).hasSize(1);
            assertThat(kept.folder(MAPS).station().log())
                    .extracting(sighting -> sighting.hash().value())
                    .containsExactly("hash-1", "hash-2", "a");
            assertThat(store.of(MAPS).reports(ENGINE_7, 9)).hasSize(3);
            assertThat(store.of(PROTOCOLS).reports(ENGINE_7, 9)).hasSize(1);
        }
    }

    @Test
    void aFolderThatGotAnotherNameIsKnownAgainByWhatTheEngineCallsIt() {
        keep(folders(FILES, "1"), FILES, 7);

        KeptFleet kept = read(folders(PROTOCOLS, "2", MAPS, "1"));

        assertThat(numbers(kept.folder(MAPS))).containsExactly(7);
        assertThat(numbers(kept.folder(PROTOCOLS))).isEmpty();
    }

    @Test
    void aFolderIsKnownAgainByItsNameWhateverTheEngineCallsItNow() {
        keep(folders(MAPS, "1"), MAPS, 7);

        assertThat(numbers(
                        read(folders(PROTOCOLS, "2", MAPS, "of another engine")).folder(MAPS)))
                .containsExactly(7);
        assertThat(numbers(read(folders(FILES, "of another engine", PROTOCOLS, "2"))
                        .folder(FILES)))
                .containsExactly(7);
    }

    @Test
    void aFolderThatIsNotInTheSettingsIsNotShownAndComesBack() {
        keep(folders(MAPS, "1", PROTOCOLS, "2"), MAPS, 7);
        keep(folders(PROTOCOLS, "2"), PROTOCOLS, 8);
        keep(folders(FILES, "3"), FILES, 9);

        assertThat(read(folders(FILES, "3")).folders()).containsOnlyKeys(FILES);
        KeptFleet kept = read(folders(PROTOCOLS, "2", MAPS, "1"));
        assertThat(numbers(kept.folder(MAPS))).containsExactly(7);
        assertThat(numbers(kept.folder(PROTOCOLS))).containsExactly(8);
    }

    @Test
    void ofTwoThatTheEngineCallsTheSameEachHasItsOwn() {
        List<StoredFolder> same = folders(MAPS, "1", PROTOCOLS, "1");
        keep(same, MAPS, 7);
        keep(same, PROTOCOLS, 8);

        KeptFleet kept = read(folders(PROTOCOLS, "1", MAPS, "1"));

        assertThat(numbers(kept.folder(MAPS))).containsExactly(7);
        assertThat(numbers(kept.folder(PROTOCOLS))).containsExactly(8);
    }

    @Test
    void aFolderIsTheOneThatHadItsNameInTheEngineLast() {
        keep(folders(MAPS, "1"), MAPS, 7);
        keep(folders(PROTOCOLS, "2"), PROTOCOLS, 8);
        read(folders(PROTOCOLS, "1"));

        assertThat(numbers(read(folders(FILES, "1")).folder(FILES))).containsExactly(8);
        assertThat(numbers(read(folders(MAPS, "1")).folder(MAPS))).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "longer than the database takes"})
    void withoutAUsefulNameInTheEngineAFolderIsNotTakenForAnother(String key) {
        String useless = key.repeat(100);
        keep(folders(MAPS, useless), MAPS, 7);

        assertThat(read(folders(PROTOCOLS, useless)).folders()).isEmpty();
        assertThat(numbers(read(folders(MAPS, useless)).folder(MAPS))).containsExactly(7);
    }

    private HistoryStore open(List<StoredFolder> folders) {
        return new DatabaseHistoryStore(settings(folders), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private void keep(List<StoredFolder> folders, FolderName folder, int update) {
        try (HistoryStore store = open(folders)) {
            Opened.of(store);
            store.keep(folder, HistoryStoreContract.posted(update));
        }
    }

    private KeptFleet read(List<StoredFolder> folders) {
        try (HistoryStore store = open(folders)) {
            return Opened.of(store);
        }
    }

    private static FileChanges change(int size) {
        return new FileChanges(List.of(StationFile.of("added.pdf", size)), List.of(), List.of());
    }

    private static List<Integer> numbers(KeptFolder kept) {
        return kept.station().updates().stream().map(Update::number).toList();
    }

    private static List<StoredFolder> folders(FolderName name, String key) {
        return List.of(new StoredFolder(name, key));
    }

    static List<StoredFolder> folders(FolderName name, String key, FolderName second, String secondKey) {
        return List.of(new StoredFolder(name, key), new StoredFolder(second, secondKey));
    }
}

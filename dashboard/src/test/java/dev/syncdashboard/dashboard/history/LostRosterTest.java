package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationWords;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever of the data is lost, damaged or older: the trucks that are expected are known, or it is said that they are not. */
class LostRosterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path root;

    private Path data;
    private Path database;
    private Path file;
    private HistoryStore store;

    @BeforeEach
    void aStoreWithTwoTrucks() throws Exception {
        data = root.resolve("data");
        database = data.resolve("history.mv.db");
        file = data.resolve("roster.json");
        store = newStore();
        assertThat(Opened.of(store)).isEqualTo(KeptFleet.NOTHING);
        store.keep(HistoryStoreContract.MAPS, new Entry.Watched(new Stretch(NOON, NOON.plusSeconds(9))));
        keep(roster("Engine 1", "Engine 2"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewInstallationIsFineAlsoIfItEndsAtOnce() {
        close();
        store = new DatabaseHistoryStore(settings(root.resolve("other")), Clock.systemUTC());
        assertThat(Opened.of(store).roster().doubt()).isEmpty();
        close();
        store = new DatabaseHistoryStore(settings(root.resolve("other")), Clock.systemUTC());

        assertThat(Opened.of(store)).isEqualTo(KeptFleet.NOTHING);
        assertThat(store.loss()).isEmpty();
    }

    @Test
    void anEmptyDatabaseFileIsALossAndTheRosterIsThereAllTheSame() throws IOException {
        close();
        Files.write(database, new byte[0]);

        assertThat(names(restart())).containsExactly("Engine 1", "Engine 2");
        assertThat(StationWords.said(store.loss().orElseThrow())).contains("The history that was here is gone");
        assertThat(names(restart())).containsExactly("Engine 1", "Engine 2");
        assertThat(store.loss()).isPresent();

        store.lossSeen();
        assertThat(store.loss()).isEmpty();
        restart();
        assertThat(store.loss()).isEmpty();
    }

    @Test
    void aDatabaseThatIsGoneIsTheSame() throws IOException {
        close();
        Files.delete(database);

        assertThat(names(restart())).containsExactly("Engine 1", "Engine 2");
        assertThat(store.loss()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[1]", "{\"schema\":1,\"version\":9,\"trucks\":[],\"sha256\":\"0\"}"})
    void withBothLostNothingIsKnownToBeAllUntilAPersonSaysSo(String damaged) throws Exception {
        close();
        Files.write(database, new byte[0]);
        Files.writeString(file, damaged);

        KeptFleet lost = restart();
        assertThat(lost.roster().doubt()).contains(RosterDoubt.LOST);
        assertThat(store.loss()).isPresent();
        assertThat(data.resolve("roster.json.damaged")).hasContent(damaged);
        assertThat(restart().roster().doubt()).contains(RosterDoubt.LOST);

        keep(changed(lost.roster().confirmed()));
        assertThat(restart().roster()).isEqualTo(Roster.EMPTY);
    }

    @Test
    void anEmptyDatabaseFileAloneIsNoNewInstallation() throws IOException {
        close();
        Files.delete(file);
        Files.write(database, new byte[0]);

        assertThat(restart().roster().doubt()).contains(RosterDoubt.LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half"})
    void withoutTheFileTheDatabaseCountsAndTheFileIsMadeAnew(String content) throws IOException {
        close();
        byte[] whole = Files.readAllBytes(file);
        if (content.isEmpty()) {
            Files.delete(file);
        } else {
            Files.write(file, List.of(new String(whole, 0, whole.length / 2, java.nio.charset.StandardCharsets.UTF_8)));
        }

        KeptFleet kept = restart();

        assertThat(names(kept)).containsExactly("Engine 1", "Engine 2");
        assertThat(kept.roster().doubt()).isEmpty();
        assertThat(store.loss()).isEmpty();
        close();
        assertThat(Files.readString(file)).contains("Engine 2");
    }

    @Test
    void ofAnOlderBackupOfTheDatabaseTheFileIsTheNewerOne() throws Exception {
        close();
        byte[] backup = Files.readAllBytes(database);
        restart();
        keep(roster("Engine 1", "Engine 2", "Engine 3"));
        close();
        Files.write(database, backup);

        assertThat(names(restart())).containsExactly("Engine 1", "Engine 2", "Engine 3");
        assertThat(store.loss()).isEmpty();
        close();
        Files.delete(file);
        assertThat(names(restart())).as("is in the database too").contains("Engine 3");
    }

    @Test
    void ofAnOlderBackupOfTheFileTheDatabaseIsTheNewerOne() throws Exception {
        close();
        byte[] backup = Files.readAllBytes(file);
        restart();
        keep(roster("Engine 1", "Engine 2", "Engine 3"));
        close();
        Files.write(file, backup);

        assertThat(names(restart())).containsExactly("Engine 1", "Engine 2", "Engine 3");
    }

    @Test
    void aDamagedDatabaseIsSaidWithWhatToDoAndTheRosterIsReadFromTheFile() throws IOException {
        close();
        Files.writeString(database, "not a database ".repeat(2_000));
        store = newStore();
        BlockingQueue<Optional<KeptFleet>> answers = Opened.answers(store);

        assertThat(Opened.next(answers)).isEmpty();
        assertThat(store.meanwhile()).isEqualTo(roster("Engine 1", "Engine 2"));
        assertThat(StationWords.said(store.problem().orElseThrow()))
                .contains("damaged", "history.mv.db", "backup", "roster.json")
                .doesNotContain(root.toString());

        Files.move(database, root.resolve("aside"));
        assertThat(names(Opened.next(answers).orElseThrow())).containsExactly("Engine 1", "Engine 2");
        assertThat(store.loss()).isPresent();
    }

    @Test
    void withADamagedDatabaseAndNoFileNothingIsKnownToBeAll() throws IOException {
        close();
        Files.writeString(database, "not a database ".repeat(2_000));
        Files.delete(file);
        store = newStore();

        assertThat(Opened.next(Opened.answers(store))).isEmpty();
        assertThat(store.meanwhile().doubt()).contains(RosterDoubt.NOT_READ);
        assertThat(file).doesNotExist();
    }

    @Test
    void theDataOfAnEarlierVersionHaveNoFileYetAndMissNothing() throws Exception {
        close();
        Files.delete(file);
        try (Database old = Database.open(settings(data))) {
            old.inTransaction(() -> old.jdbc().update("DELETE FROM roster_version"));
        }

        KeptFleet kept = restart();

        assertThat(names(kept)).containsExactly("Engine 1", "Engine 2");
        assertThat(kept.roster().doubt()).isEmpty();
        assertThat(store.loss()).isEmpty();
        assertThat(Files.readString(file)).contains("Engine 1");
    }

    @Test
    void aFileThatCanNotBeWrittenIsSaidAndWrittenLater() throws Exception {
        close();
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        Files.createDirectories(data.resolve("roster.json.damaged").resolve("in the way"));
        restart();
        Waiting.until(
                () -> store.problem().filter(RosterKeeper.CANNOT_WRITE::equals).isPresent());

        keep(roster("Engine 9"));
        Files.delete(file.resolve("in the way"));
        Files.delete(file);

        Waiting.until(() -> store.problem().isEmpty());
        assertThat(Files.readString(file)).contains("Engine 9");
    }

    @Test
    void whatTheDatabaseRefusesIsCountedUntilItIsSeen() throws Exception {
        store.keep(
                HistoryStoreContract.MAPS,
                new Entry.Posted(new dev.syncdashboard.dashboard.model.Update(
                        1, TestEntries.hash("a"), NOON, Optional.empty())));
        store.keep(
                HistoryStoreContract.MAPS,
                new Entry.Posted(new dev.syncdashboard.dashboard.model.Update(
                        1, TestEntries.hash("b"), NOON, Optional.empty())));
        keep(roster("Engine 1"));

        // What was refused is counted after what could be written beside it.
        Waiting.until(() -> store.loss().isPresent());
        assertThat(StationWords.said(store.loss().orElseThrow())).startsWith("1 entry of the history is lost");
        restart();
        assertThat(store.loss()).isPresent();
    }

    @Test
    void otherAccountsOfTheMachineCanReadNoneOfIt() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        assertThat(rights(data)).isEqualTo("rwxr-x---");
        assertThat(rights(file)).isIn("rw-r-----", "rw-------");
        assertThat(rights(database)).isIn("rw-r-----", "rw-------");

        close();
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-rw-rw-"));
        restart();
        assertThat(rights(database)).isEqualTo("rw-r-----");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void keep(Roster roster) throws Exception {
        store.keep(HistoryStoreContract.MAPS, new Entry.Rostered(roster));
        assertThat(store.allKept().get(20, TimeUnit.SECONDS)).isTrue();
    }

    /** In the backup that was put back, the file had been lost before, so the database's roster is the one of then. */
    @ParameterizedTest
    @ValueSource(strings = {"", "half of it"})
    void afterARestoreTheDatabasesRosterIsInDoubtToo(String content) throws Exception {
        close();
        Files.delete(file);
        if (!content.isEmpty()) {
            Files.writeString(file, content);
        }
        RestoredRoster.settle(data);

        KeptFleet restored = restart();

        assertThat(names(restored)).containsExactly("Engine 1", "Engine 2");
        assertThat(restored.roster().doubt()).contains(RosterDoubt.RESTORED);
        assertThat(store.loss()).isEmpty();
        assertThat(restart().roster().doubt()).contains(RosterDoubt.RESTORED);

        keep(changed(restored.roster().confirmed()));
        assertThat(restart().roster()).isEqualTo(roster("Engine 1", "Engine 2"));
    }

    private KeptFleet restart() {
        close();
        store = newStore();
        return Opened.of(store);
    }

    private HistoryStore newStore() {
        return new DatabaseHistoryStore(settings(data), Clock.systemUTC());
    }

    private static HistorySettings settings(Path dir) {
        return FileHistory.in(dir, HistoryStoreContract.FOLDERS);
    }

    private static List<String> names(KeptFleet kept) {
        return kept.roster().trucks().stream().map(RosterTruck::name).toList();
    }

    private static Roster roster(String... names) {
        Roster roster = Roster.EMPTY;
        for (String name : names) {
            roster = changed(roster.add(name, ""));
        }
        return roster;
    }

    private static Roster changed(Attempt<Roster> change) {
        return change.either(roster -> roster, why -> {
            throw new AssertionError(why);
        });
    }
}

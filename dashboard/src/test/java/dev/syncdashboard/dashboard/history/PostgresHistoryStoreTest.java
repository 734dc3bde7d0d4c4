package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same on a real server; needs Debian's package {@code postgresql} or the same programs in its place. */
class PostgresHistoryStoreTest extends DatabaseContract {

    @RegisterExtension
    private static final PostgresDatabases POSTGRES = new PostgresDatabases();

    private String url = "";

    @TempDir
    private Path root;

    @Override
    @BeforeEach
    void open() throws IOException, InterruptedException {
        url = POSTGRES.create();
        super.open();
    }

    @Override
    HistorySettings settings() {
        return settings(url);
    }

    @Override
    HistorySettings settingsOfAnother() throws IOException, InterruptedException {
        return settings(POSTGRES.create());
    }

    private HistorySettings settings(String address) {
        return PostgresDatabases.settings(address, root.resolve("data"), FOLDERS);
    }

    @Override
    void putBack(Path copy, HistorySettings another) throws IOException {
        new DatabaseCopies(another.address()).restore(copy);
        assertThatThrownBy(() -> new DatabaseCopies(another.address()).restore(copy))
                .hasMessageContaining("has a history already");
    }

    private HistorySettings settingsOfFile() {
        return FileHistory.in(root.resolve("data"), FOLDERS);
    }

    private HistoryStore newFileStore() {
        return newStore(settingsOfFile());
    }

    private static HistoryStore newStore(HistorySettings settings) {
        return new DatabaseHistoryStore(settings, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void aServerThatIsDownAtTheStartIsSaidAndFoundLater() throws IOException, InterruptedException {
        close();
        POSTGRES.server().stop();
        BlockingQueue<Optional<KeptFleet>> answers = answersOfANewStore();

        assertThat(Opened.next(answers)).isEmpty();
        assertThat(StationWords.said(problem().orElseThrow()))
                .contains("can't be opened")
                .doesNotContain("127.0.0.1");

        POSTGRES.server().startAgain();
        assertThat(Opened.next(answers)).isPresent();
        assertThat(problem()).isEmpty();
    }

    @Test
    void whatComesWhileTheServerIsDownIsWrittenLater() throws IOException, InterruptedException {
        POSTGRES.server().stop();
        keep(posted(1));
        Waiting.until(() -> problem().isPresent());
        keep(posted(2));
        assertThat(StationWords.said(problem().orElseThrow())).contains("can't be written");

        POSTGRES.server().startAgain();
        Waiting.until(() -> problem().isEmpty());

        assertThat(restart().station().updates()).hasSize(2);
    }

    @Test
    void theHistoryInTheFileIsTakenAlongOnce() throws IOException, InterruptedException {
        close();
        try (HistoryStore file = newFileStore()) {
            Opened.of(file);
            TestEntries.oneOfEach(ENGINE_7, NOON).forEach(entry -> file.keep(MAPS, entry));
        }
        KeptFleet before;
        PeerPast pastBefore;
        try (HistoryStore file = newFileStore()) {
            before = Opened.of(file);
            pastBefore = file.of(MAPS).past(ENGINE_7, Instant.EPOCH);
        }

        HistorySettings empty = settingsOfAnother();
        try (HistoryStore moved = newStore(empty)) {
            assertThat(Opened.of(moved)).usingRecursiveComparison().isEqualTo(before);
            assertThat(moved.of(MAPS).past(ENGINE_7, Instant.EPOCH)).isEqualTo(pastBefore);
            TestEntries.oneOfEach(BRUSH_12, at(600)).stream()
                    .filter(entry -> !(entry instanceof Entry.Posted))
                    .forEach(entry -> moved.keep(MAPS, entry));
        }
        try (HistoryStore again = newStore(empty)) {
            KeptFolder later = Opened.of(again).folder(MAPS);
            assertThat(later.peers()).hasSize(2);
            assertThat(later.station().log()).hasSize(2);
            assertThat(again.of(MAPS).past(BRUSH_12, Instant.EPOCH).reports()).hasSize(1);
        }
    }

    @Test
    void everyTableIsTakenAlong() throws IOException {
        try (Database database = Database.open(settings())) {
            List<String> tables = database.jdbc()
                    .queryForList(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
                            String.class);

            assertThat(FileTakeover.TABLES)
                    .containsExactlyInAnyOrderElementsOf(tables.stream()
                            .filter(table -> !table.equals("flyway_schema_history"))
                            .toList());
        }
    }

    @Test
    void aFileOfAnOlderVersionIsTakenAlongToo() throws IOException, InterruptedException {
        close();
        OlderDatabase.in(settingsOfFile(), 7);

        try (HistoryStore moved = newStore(settingsOfAnother())) {
            KeptFolder kept = Opened.of(moved).folder(MAPS);
            assertThat(kept.station().update(2).flatMap(Update::changes))
                    .contains(new FileChanges(
                            List.of(), List.of(StationFile.ofUnknownContent("maps/north.pdf", 4_000)), List.of()));
            assertThat(moved.of(MAPS).reports(ENGINE_7, 9)).hasSize(2);
        }
    }
}

package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.dashboard.archive.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on a real server; needs Debian's package {@code postgresql} or the same programs in its place. */
class PostgresHistoryStoreTest extends DatabaseContract {

    private static Optional<PostgresServer> server = Optional.empty();
    private static int databases;

    private String url = "";

    @TempDir
    private Path root;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        Optional<Path> programs = PostgresServer.installed();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(programs)
                    .as("PostgreSQL must be installed where CI=true")
                    .isPresent();
        }
        assumeTrue(programs.isPresent(), "PostgreSQL is not installed (Debian: apt-get install postgresql)");
        server = Optional.of(PostgresServer.start(programs.get()));
    }

    @AfterAll
    static void endServer() throws IOException, InterruptedException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    @Override
    @BeforeEach
    void open() throws IOException, InterruptedException {
        String name = "test" + databases++;
        server.orElseThrow().createDatabase(name);
        url = server.orElseThrow().url(name);
        super.open();
    }

    @Override
    HistorySettings settings() {
        return new HistorySettings(
                root.resolve("data"),
                Optional.of(url),
                Optional.of("dashboard"),
                Optional.of("any"),
                Duration.ofDays(730));
    }

    private HistoryStore newFileStore() {
        HistorySettings settings = new HistorySettings(
                root.resolve("data"), Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofDays(730));
        return new DatabaseHistoryStore(settings, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void aServerThatIsDownAtTheStartIsSaidAndFoundLater() throws IOException, InterruptedException {
        close();
        server.orElseThrow().stop();
        BlockingQueue<Optional<Kept>> answers = answersOfANewStore();

        assertThat(Opened.next(answers)).isEmpty();
        assertThat(problem().orElseThrow()).contains("can't be opened").doesNotContain("127.0.0.1");

        server.orElseThrow().startAgain();
        assertThat(Opened.next(answers)).isPresent();
        assertThat(problem()).isEmpty();
    }

    @Test
    void whatComesWhileTheServerIsDownIsWrittenLater() throws IOException, InterruptedException {
        server.orElseThrow().stop();
        keep(posted(1));
        Waiting.until(() -> problem().isPresent());
        keep(posted(2));
        assertThat(problem().orElseThrow()).contains("can't be written");

        server.orElseThrow().startAgain();
        Waiting.until(() -> problem().isEmpty());

        assertThat(restart().station().updates()).hasSize(2);
    }

    @Test
    void theHistoryInTheFileIsTakenAlongOnce() throws IOException, InterruptedException {
        close();
        HistoryStore file = newFileStore();
        Opened.of(file);
        TestEntries.oneOfEach(ENGINE_7, NOON).forEach(file::keep);
        file.close();
        file = newFileStore();
        Kept before = Opened.of(file);
        PeerPast pastBefore = file.past(ENGINE_7, Instant.EPOCH);
        file.close();

        Kept moved = restart();

        assertThat(moved).usingRecursiveComparison().isEqualTo(before);
        assertThat(past(ENGINE_7, Instant.EPOCH)).isEqualTo(pastBefore);
        TestEntries.oneOfEach(BRUSH_12, at(600)).stream()
                .filter(entry -> !(entry instanceof Entry.Posted))
                .forEach(this::keep);
        Kept later = restart();
        assertThat(later.peers()).hasSize(2);
        assertThat(later.station().log()).hasSize(2);
        assertThat(past(BRUSH_12, Instant.EPOCH).reports()).hasSize(1);
    }
}

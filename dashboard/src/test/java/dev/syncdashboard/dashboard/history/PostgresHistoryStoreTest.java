package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same on a real server; needs Debian's package {@code postgresql} or the same programs in its place. */
class PostgresHistoryStoreTest extends DatabaseContract {

    private static Optional<PostgresServer> server = Optional.empty();
    private static int databases;

    private String url = "";

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
                Path.of("unused"),
                Optional.of(url),
                Optional.of("dashboard"),
                Optional.of("any"),
                Duration.ofDays(730));
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
}

package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class H2FoldersTest extends FoldersContract {

    @TempDir
    private Path root;

    @Override
    HistorySettings settings(List<StoredFolder> folders) {
        return FileHistory.in(root.resolve("data"), folders);
    }

    /** As on a disk that was full in the middle of it: H2 does not undo what it had done before. */
    @Test
    void whatFailedHalfWayIsDoneToItsEndLater() throws InterruptedException {
        HistorySettings settings = settings(HistoryStoreContract.FOLDERS);
        OlderDatabase.in(settings, 8);
        JdbcTemplate jdbc = new JdbcTemplate(OlderDatabase.source(settings));
        jdbc.execute("CREATE TABLE in_the_way (id INTEGER CONSTRAINT arrival_of UNIQUE)");
        try (HistoryStore store = new DatabaseHistoryStore(settings, Clock.systemUTC())) {
            BlockingQueue<Optional<KeptFleet>> answers = Opened.answers(store);
            assertThat(Opened.next(answers)).isEmpty();

            // The store may have the file open at the moment.
            Waiting.until(() -> isDone(() -> jdbc.execute("DROP TABLE IF EXISTS in_the_way")));

            assertThat(Opened.next(answers)
                            .orElseThrow()
                            .folder(HistoryStoreContract.MAPS)
                            .station()
                            .updates())
                    .hasSize(2);
            assertThat(store.of(HistoryStoreContract.MAPS).arrivals(1)).hasSize(1);
        }
    }

    private static boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}

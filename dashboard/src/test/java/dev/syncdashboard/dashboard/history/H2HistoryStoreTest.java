package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.text.StationWords;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2HistoryStoreTest extends DatabaseContract {

    @TempDir
    private Path root;

    @Override
    HistorySettings settings() {
        return settings(root.resolve("data"));
    }

    @Override
    HistorySettings settingsOfAnother() {
        return settings(root.resolve("another"));
    }

    private static HistorySettings settings(Path dir) {
        return FileHistory.in(dir, FOLDERS);
    }

    @Override
    void putBack(Path copy, HistorySettings another) throws IOException {
        Files.createDirectories(root.resolve("another"));
        Files.move(copy, another.databaseFile());
    }

    @Test
    void aCopyThatIsDamagedInTheMiddleIsNotTakenForOne() throws IOException {
        close();
        Path file = root.resolve("data").resolve("history.mv.db");
        DatabaseCopies.check(file);
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 8_192, content.length, (byte) 'x');
        Path damaged = Files.write(root.resolve("damaged.mv.db"), content);

        assertThatThrownBy(() -> DatabaseCopies.check(damaged))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("can't be read as a whole");
    }

    @Test
    void theFileOfAStoppedDashboardIsCopiedAndThatOfARunningOneNot() throws IOException {
        DatabaseCopies copies = new DatabaseCopies(settings().address());
        Path directory = Files.createDirectories(root.resolve("copy"));
        assertThatThrownBy(() -> copies.copyInto(directory)).hasMessageContaining("another program has the database");

        close();

        assertThat(copies.copyInto(directory)).contains(directory.resolve("history.mv.db"));
    }

    @Test
    void aDatabaseThatANewerProgramMadeIsRefused() throws IOException {
        try (Database database = Database.open(settingsOfAnother())) {
            database.jdbc()
                    .update("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\") VALUES (999,"
                            + " '999', 'future', 'SQL', 'V999__future.sql', 'x', 1, TRUE)");
        }

        assertThatThrownBy(() -> DatabaseCopies.check(settingsOfAnother().databaseFile()))
                .hasMessageContaining("newer version of the dashboard");
        try (HistoryStore store = new DatabaseHistoryStore(settingsOfAnother(), Clock.systemUTC())) {
            assertThat(Opened.next(Opened.answers(store))).isEmpty();
            assertThat(StationWords.said(store.problem().orElseThrow()))
                    .contains("a schema that this version does not know");
        }
    }

    @Test
    void aDatabaseThatAnotherProgramUsesIsSaidAndOpenedLater() throws IOException {
        close();
        Path file = root.resolve("data").resolve("history.mv.db");
        try (HistoryStore second = newStore();
                FileChannel other = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            other.lock();
            BlockingQueue<Optional<KeptFleet>> answers = Opened.answers(second);

            assertThat(Opened.next(answers)).isEmpty();
            assertThat(StationWords.said(second.problem().orElseThrow())).contains("another program uses its database");

            other.close();
            assertThat(Opened.next(answers)).isPresent();
            assertThat(second.problem()).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidWithoutItsPathAndTriedAgain() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "in the way");
        try (HistoryStore store = new DatabaseHistoryStore(settings(file), Clock.systemUTC())) {
            BlockingQueue<Optional<KeptFleet>> answers = Opened.answers(store);

            assertThat(Opened.next(answers)).isEmpty();
            assertThat(StationWords.said(store.problem().orElseThrow()))
                    .contains("can't be opened")
                    .doesNotContain(root.toString());

            Files.delete(file);
            assertThat(Opened.next(answers)).contains(KeptFleet.NOTHING);
        }
    }

    /** It is the only one that writes: without it the past would end without a word. */
    @Test
    void theThreadThatWritesBeginsAgainWhateverEndsIt() throws Exception {
        try (HistoryStore store = new DatabaseHistoryStore(settings(root.resolve("fresh")), Clock.systemUTC())) {
            AtomicInteger asked = new AtomicInteger();
            BlockingQueue<Optional<KeptFleet>> answers = new LinkedBlockingQueue<>();

            store.open(answer -> {
                if (asked.incrementAndGet() <= 2) {
                    throw new NoClassDefFoundError("a/part/of/the/Program");
                }
                answers.add(answer);
            });

            assertThat(Opened.next(answers)).contains(KeptFleet.NOTHING);
            assertThat(store.allKept().get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(store.problem()).isEmpty();
        }
    }
}

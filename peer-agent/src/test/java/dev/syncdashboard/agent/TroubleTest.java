package dev.syncdashboard.agent;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What engine and disk do to an agent: it says so once and goes on by itself. */
class TroubleTest {

    @TempDir
    Path directory;

    private FakeTruck truck;
    private final Logger logger = Logger.getLogger(PeerAgent.class.getPackageName());
    private final List<LogRecord> log = new ArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void truck() throws Exception {
        truck = new FakeTruck(directory);
        logger.addHandler(recorder);
    }

    @AfterEach
    void stopRecording() {
        logger.removeHandler(recorder);
    }

    @Test
    void goesOnByItselfAfterAnEngineWasDownForAnHour() {
        truck.heartbeat = Duration.ZERO;
        truck.time.at(ofMinutes(10), () -> truck.engine.failure = Optional.of(Kind.UNREACHABLE));
        truck.time.at(ofMinutes(10).plusMillis(1), truck.engine.calls::clear);
        truck.time.at(ofMinutes(69), () -> assertThat(truck.engine.calls).hasSizeBetween(50, 80));
        truck.time.at(ofMinutes(70), () -> {
            truck.engine.failure = Optional.empty();
            truck.engine.hash = Optional.of(new FolderHash("AFTER"));
        });

        truck.runFor(ofMinutes(90));

        assertThat(truck.hashes()).containsExactly("HASH-0", "AFTER");
        assertThat(truck.times().get(1)).isBetween(ofMinutes(70), ofMinutes(71));
        assertThat(messages(Level.WARNING)).containsExactly("the events do not come. Trying again until it works.");
        assertThat(messages(Level.INFO)).contains("It works again.");
    }

    @Test
    void startsWhileTheEngineIsStillDown() {
        truck.engine.failure = Optional.of(Kind.UNREACHABLE);
        truck.time.at(ofSeconds(20), () -> truck.engine.failure = Optional.empty());

        truck.runFor(ofMinutes(2));

        assertThat(truck.written).hasSize(1);
        assertThat(truck.times().get(0)).isBetween(ofSeconds(20), ofSeconds(55));
    }

    @Test
    void slowsDownWhenOnlyTheEventsFail() {
        truck.time.at(ofMinutes(10), () -> truck.engine.eventsFail = true);
        truck.time.at(ofMinutes(20), truck.engine.calls::clear);
        truck.time.at(ofMinutes(19), () -> truck.engine.hash = Optional.of(new FolderHash("SEEN-ANYWAY")));

        truck.runFor(ofMinutes(30));

        assertThat(truck.hashes()).containsExactly("HASH-0", "SEEN-ANYWAY");
        assertThat(truck.engine.calls.stream().filter("await"::equals).count()).isBetween(7L, 14L);
        assertThat(messages(Level.WARNING)).hasSize(1);
    }

    @Test
    void reportsAfterAMinuteThatItKnowsNoHash() {
        truck.engine.hash = Optional.empty();
        truck.engine.setSyncState(State.INDEXING);
        truck.time.at(ofMinutes(30), () -> truck.engine.changeTo("INDEXED"));

        truck.runFor(ofMinutes(40));

        assertThat(truck.hashes()).containsExactly("unknown", "INDEXED");
        assertThat(truck.times().get(0)).isBetween(ofSeconds(60), ofSeconds(125));
        assertThat(truck.written.get(0).report().problems()).asString().contains("the Sync folder is being indexed");
        assertThat(messages(Level.WARNING).get(0))
                .isEqualTo("The sync engine gives no hash for the Sync folder 'Sync': the Sync folder is being"
                        + " indexed. Trying again until it works.");
    }

    @Test
    void saysWhichSettingNamesAFolderThatTheEngineDoesNotHave() {
        EngineFolder old = truck.engine.status;
        truck.engine.status =
                new EngineFolder("2", Optional.empty(), "Renamed", truck.statusDirectory, true, State.ACTIVE);
        truck.time.at(ofMinutes(5), () -> truck.engine.status = old);

        truck.runFor(ofMinutes(10));

        assertThat(messages(Level.WARNING))
                .containsExactly("Setting sync.status.folder: the engine has no folder 'Status'."
                        + " Trying again until it works.");
        assertThat(truck.written).hasSize(1);
    }

    @Test
    void refusesAStatusFolderInsideTheSyncFolder() throws Exception {
        Path inside = Files.createDirectory(truck.syncDirectory.resolve("Status"));
        truck.engine.status = new EngineFolder("2", Optional.empty(), "Status", inside, true, State.ACTIVE);

        truck.runFor(ofMinutes(10));

        assertThat(truck.written).isEmpty();
        assertThat(inside).isEmptyDirectory();
        assertThat(messages(Level.WARNING).get(0)).contains("Share a second folder");
    }

    @Test
    void keepsTheOldReportWhileTheDiskIsFullAndWritesTheNewOneAfterwards() throws Exception {
        truck.time.at(ofMinutes(10), () -> {
            truck.statusFailure = Optional.of(new FileSystemException("x", null, "No space left on device"));
            truck.engine.changeTo("LATER");
        });
        truck.time.at(
                ofMinutes(20),
                () -> assertThat(truck.statusDirectory.resolve("TRUCK1.txt"))
                        .content()
                        .contains("HASH-0"));
        truck.time.at(ofHours(1), () -> truck.statusFailure = Optional.empty());

        truck.runFor(ofMinutes(62));

        assertThat(truck.hashes()).containsExactly("HASH-0", "LATER");
        assertThat(truck.failedWrites).hasSizeBetween(45, 70);
        assertThat(messages(Level.WARNING)).singleElement().asString().contains("No space left on device");
        assertThat(truck.lastReport().seq()).hasValue(2);
    }

    @Test
    void writesAgainWhenTheStatusFolderComesBack() throws Exception {
        Path hidden = directory.resolve("hidden");
        truck.time.at(ofMinutes(10), () -> {
            move(truck.statusDirectory, hidden);
            truck.engine.changeTo("LATER");
        });
        truck.time.at(ofMinutes(20), () -> move(hidden, truck.statusDirectory));

        truck.runFor(ofMinutes(30));

        assertThat(truck.hashes()).containsExactly("HASH-0", "LATER");
        assertThat(messages(Level.WARNING)).singleElement().asString().contains("TRUCK1.txt", "does not exist");
    }

    @Test
    void reportsUnderItsNewIdWhenTheEngineWasInstalledAnew() {
        truck.time.at(ofMinutes(10), () -> truck.engine.failure = Optional.of(Kind.UNREACHABLE));
        truck.time.at(ofMinutes(15), () -> {
            truck.engine.failure = Optional.empty();
            truck.engine.identity = new EngineIdentity(new PeerId("NEWID"), "Engine 1 (new)");
            truck.engine.sync =
                    new EngineFolder("77", Optional.empty(), "Sync", truck.syncDirectory, false, State.ACTIVE);
        });
        truck.time.at(ofMinutes(30), () -> truck.engine.changeTo("NEXT"));

        truck.runFor(ofMinutes(31));

        assertThat(truck.statusDirectory.resolve("NEWID.txt")).exists();
        assertThat(truck.lastReport().name()).isEqualTo("Engine 1 (new)");
        assertThat(truck.hashes()).containsExactly("HASH-0", "HASH-0", "NEXT");
        assertThat(truck.times().get(2)).isEqualTo(ofMinutes(30));
        assertThat(truck.engine.calls).containsSubsequence("watch 1", "close watch", "watch 77");
    }

    @Test
    void saysEachOutageThoughTheStateDirectoryNeverWorks() {
        truck.stateFailure = Optional.of(new IOException("read-only file system"));
        for (int outage : List.of(10, 20)) {
            truck.time.at(ofMinutes(outage), () -> truck.engine.failure = Optional.of(Kind.UNREACHABLE));
            truck.time.at(ofMinutes(outage + 2), () -> truck.engine.failure = Optional.empty());
        }

        truck.runFor(ofMinutes(30));

        assertThat(messages(Level.WARNING)).hasSize(3);
        assertThat(messages(Level.INFO).stream().filter("It works again."::equals))
                .hasSize(2);
    }

    @Test
    void survivesAFaultOfItsOwn() {
        truck.time.at(ofMinutes(10), () -> {
            truck.engine.faulty = true;
            truck.engine.changeTo("LATER");
        });
        truck.time.at(ofMinutes(20), () -> truck.engine.faulty = false);

        truck.runFor(ofMinutes(30));

        assertThat(truck.hashes()).containsExactly("HASH-0", "unknown", "LATER");
        assertThat(messages(Level.SEVERE)).hasSize(1);
    }

    @Test
    void goesOnWithoutAStateDirectoryAndSaysSoOnce() throws Exception {
        truck.stateFailure = Optional.of(new IOException("read-only file system"));
        truck.time.at(ofMinutes(5), () -> truck.engine.changeTo("A"));
        truck.runFor(ofMinutes(10));
        truck.runFor(ofMinutes(10));

        assertThat(truck.written.stream().map(each -> each.report().seq().orElse(-1)))
                .containsExactly(1L, 2L, 3L);
        assertThat(messages(Level.WARNING).get(0))
                .contains("The state directory", "read-only file system", "agent.state.dir");
    }

    private List<String> messages(Level level) {
        return log.stream()
                .filter(line -> line.getLevel().equals(level))
                .map(LogRecord::getMessage)
                .toList();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.check.Finding.Outcome;
import dev.syncdashboard.agent.check.SetupCheck;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every advice that {@code check} gives by itself, with what makes it right and what ends it. Whoever gives another one
 * adds a row, or the last test fails. What the engines advise has a table of its own.
 */
class CheckAdviceTableTest extends TruckTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/syncdashboard/agent/check");
    private static final Pattern GIVEN = Pattern.compile("Finding\\.(?:failed|warning)\\(");

    /**
     * The engine's own: told in its words, or those of the folder's state. Two that no test as root brings about. And that
     * of a device with several folders, which has a test of its own.
     */
    private static final int WITHOUT_A_ROW = 5;

    /** Something that happens to a truck which is set up. */
    private interface Change {
        void to(FakeTruck truck) throws Exception;
    }

    /**
     * One advice.
     *
     * @param wrong makes it right to give it
     * @param cure what the remedy says
     * @param text of the finding
     * @param remedy of it
     */
    private record Row(Change wrong, Change cure, String text, String remedy) {

        @Override
        public String toString() {
            return text;
        }
    }

    static List<Row> rows() {
        return Stream.of(onTheEngine(), onTheSyncFolder(), onTheStatusFolder(), onTheDevice())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> onTheEngine() {
        Change answers = truck -> truck.engine.failure = Optional.empty();
        return List.of(
                new Row(fails(Kind.UNREACHABLE), answers, "sync engine does not answer", "Start the sync engine"),
                new Row(fails(Kind.LOGIN), answers, "does not let the agent in", "Give the agent the engine's login"),
                new Row(fails(Kind.FAULTY_ANSWER), answers, "answer can't be used", "its API is switched on"));
    }

    private static Change fails(Kind kind) {
        return truck -> truck.engine.failure = Optional.of(kind);
    }

    private static List<Row> onTheSyncFolder() {
        return List.of(
                new Row(
                        truck -> truck.engine.sync = sync("Elsewhere", truck.syncDirectory, false),
                        CheckAdviceTableTest::setUpSync,
                        "The Sync folder: ",
                        "correct sync.folder (now 'Sync')"),
                new Row(
                        truck -> truck.engine.sync = sync("Sync", Path.of("/in-a-container/Sync"), false),
                        CheckAdviceTableTest::setUpSync,
                        "directory /in-a-container/Sync does not exist",
                        "set sync.path-map"),
                new Row(
                        truck -> truck.engine.sync = sync("Sync", truck.syncDirectory, true),
                        CheckAdviceTableTest::setUpSync,
                        "are sent to all others",
                        "read-only: share it so from the station"),
                new Row(
                        truck -> truck.engine.hash = Optional.empty(),
                        truck -> truck.engine.hash = Optional.of(new FolderHash("HASH-0")),
                        "The engine gives no hash",
                        "Wait until the engine has indexed the folder"),
                new Row(
                        truck -> truck.engine.unconfirmed = Optional.of(new Unconfirmed(
                                Duration.ZERO, Unconfirmed.Cause.NO_RIGHT, new FileNames(1, List.of("lost+found")))),
                        truck -> truck.engine.unconfirmed = Optional.empty(),
                        "can't be read whole",
                        "the right to read it"));
    }

    private static void setUpSync(FakeTruck truck) {
        truck.engine.sync = sync("Sync", truck.syncDirectory, false);
    }

    private static EngineFolder sync(String name, Path path, boolean writable) {
        return new EngineFolder("1", Optional.of("SHARE1"), name, path, writable, State.ACTIVE);
    }

    private static List<Row> onTheStatusFolder() {
        return List.of(
                new Row(
                        truck -> truck.engine.status = status(truck.statusDirectory, false),
                        CheckAdviceTableTest::setUpStatus,
                        "is read-only for this device",
                        "the right to read and write the Status folder"),
                new Row(
                        truck -> truck.engine.status =
                                status(Files.createDirectories(truck.syncDirectory.resolve("in")), true),
                        CheckAdviceTableTest::setUpStatus,
                        "lies in the Sync folder",
                        "Share a second folder"),
                new Row(
                        truck -> Files.delete(truck.statusDirectory),
                        truck -> Files.createDirectories(truck.statusDirectory),
                        "can't be written by the user",
                        "See that it exists"),
                new Row(
                        truck -> Files.delete(truck.statusDirectory),
                        truck -> Files.createDirectories(truck.statusDirectory),
                        "The reports in ",
                        "right to read and write there"),
                new Row(
                        truck -> Files.writeString(truck.statusDirectory.resolve("TRUCK1.txt"), "{"),
                        truck -> truck.agent().reportOnce(),
                        "TRUCK1.txt is there and can't be used",
                        "The agent writes it anew"));
    }

    private static void setUpStatus(FakeTruck truck) {
        truck.engine.status = status(truck.statusDirectory, true);
    }

    private static EngineFolder status(Path path, boolean writable) {
        return new EngineFolder("2", Optional.of("SHARE2"), "Status", path, writable, State.ACTIVE);
    }

    private static List<Row> onTheDevice() {
        return List.of(
                new Row(
                        truck -> truck.time.setClockWrongBy(Duration.ofDays(-1000)),
                        truck -> truck.time.setClockWrongBy(Duration.ZERO),
                        "The clock of this device is wrong",
                        "clock"),
                new Row(
                        truck -> reportedByOthersAt(truck, Duration.ofMinutes(7)),
                        truck -> truck.time.setClockWrongBy(Duration.ofMinutes(7)),
                        "2 other devices have reported at a later time",
                        "clock"),
                new Row(
                        CheckAdviceTableTest::putAFileInTheWay,
                        truck -> Files.delete(truck.stateDirectory),
                        "The state directory ",
                        "set agent.state.dir"));
    }

    private static void putAFileInTheWay(FakeTruck truck) throws IOException {
        Files.deleteIfExists(truck.stateDirectory);
        Files.writeString(truck.stateDirectory, "in the way");
    }

    private static void reportedByOthersAt(FakeTruck truck, Duration ahead) throws Exception {
        StatusFolder folder = new StatusFolder(truck.statusDirectory, truck.time);
        for (String peer : List.of("OTHER1", "OTHER2")) {
            StatusReport report = StatusReport.of(peer, FakeTime.START.plus(ahead), new FolderHash("X"));
            folder.replace(new PeerId(peer), report, "~" + peer + ".part");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isGivenWhereItIsRightAndEndsWithItsCause(Row row) throws Exception {
        assertThat(advised(row)).as("of a truck that is set up").isEmpty();

        row.wrong().to(truck);
        assertThat(advised(row))
                .singleElement()
                .satisfies(finding -> assertThat(finding.advice().orElse("")).contains(row.remedy()));

        row.cure().to(truck);
        assertThat(advised(row)).as("when the remedy was followed").isEmpty();
    }

    @Test
    void everyAdviceHasARow() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            long given = sources.filter(source -> !source.endsWith("Finding.java"))
                    .map(CheckAdviceTableTest::text)
                    .flatMap(text -> GIVEN.matcher(text).results())
                    .count();
            assertThat(rows()).as("an advice without a row").hasSize((int) given - WITHOUT_A_ROW);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Finding> advised(Row row) throws Exception {
        List<Finding> findings = new ArrayList<>();
        AgentSettings settings = new AgentSettings("Sync", "Status", Duration.ofHours(1), truck.stateDirectory);
        new SetupCheck(truck.engine, settings, truck.time, findings::add).run();
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED || finding.outcome() == Outcome.WARNING)
                .filter(finding -> finding.text().contains(row.text()))
                .toList();
    }
}

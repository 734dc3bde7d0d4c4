package dev.syncdashboard.agent;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent remembers over its own end. */
class SequenceTest extends TruckTest {

    @Test
    void numbersItsReportsOnAfterARestart() {
        truck.runFor(ofMinutes(61));
        truck.runFor(ofMinutes(61));

        assertThat(sequence()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepsSinceWhenItHasTheSameHashOverARestart() {
        truck.runFor(ofMinutes(5));
        Instant since = truck.lastReport().written();
        truck.runFor(ofMinutes(5));

        assertThat(truck.lastReport().written()).isAfter(since);
        assertThat(truck.lastReport().hashSince()).contains(since);
    }

    @Test
    void datesANewHashAnew() {
        truck.runFor(ofMinutes(5));
        truck.engine.changeTo("NEW");
        truck.runFor(ofMinutes(5));

        assertThat(truck.lastReport().hashSince()).contains(truck.lastReport().written());
    }

    @Test
    void goesOnFromTheReportInTheStatusFolderWhenItsStateIsLost() throws Exception {
        truck.runFor(ofMinutes(61));
        Files.delete(truck.stateDirectory.resolve("TRUCK1.txt"));
        truck.runFor(ofMinutes(1));

        assertThat(sequence()).containsExactly(1L, 2L, 3L);
        assertThat(truck.lastReport().hashSince()).contains(FakeTime.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "\0\0\0\0",
                "{\"seq\":\"many\"}",
                "{\"name\":\"x\",\"last_modified\":1,\"hash\":\"h\",\"seq\":-5}"
            })
    void goesOnFromTheReportInTheStatusFolderWhenItsStateIsDamaged(String damage) throws Exception {
        truck.runFor(ofMinutes(61));
        Files.writeString(truck.stateDirectory.resolve("TRUCK1.txt"), damage);
        truck.runFor(ofMinutes(1));

        assertThat(sequence()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesOnFromItsStateWhenTheReportInTheStatusFolderIsGone() throws Exception {
        truck.runFor(ofMinutes(61));
        Files.delete(truck.statusDirectory.resolve("TRUCK1.txt"));
        truck.runFor(ofMinutes(1));

        assertThat(sequence()).containsExactly(1L, 2L, 3L);
    }

    /** They are written one after the other, so one power cut may take both; and the station counts no lower number. */
    @Test
    void goesOnBeyondAllItsNumbersWhenAPowerCutTookBothReports() throws Exception {
        truck.runFor(ofMinutes(61));
        for (Path directory : List.of(truck.stateDirectory, truck.statusDirectory)) {
            Path file = directory.resolve("TRUCK1.txt");
            Files.write(file, new byte[Math.toIntExact(Files.size(file))]);
        }
        truck.runFor(ofMinutes(61));

        assertThat(sequence()).containsExactly(1L, 2L, 1002L, 1003L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0\0", "TRUCK1 many", "TRUCK1 99999999999999999999", "TRUCK2 5000"})
    void aDamagedMarkIsNone(String damage) throws Exception {
        truck.runFor(ofMinutes(1));
        Files.writeString(truck.stateDirectory.resolve("numbers"), damage);
        Files.delete(truck.stateDirectory.resolve("TRUCK1.txt"));
        Files.delete(truck.statusDirectory.resolve("TRUCK1.txt"));
        truck.runFor(ofMinutes(1));

        assertThat(sequence()).containsExactly(1L, 1L);
        assertThat(truck.stateDirectory.resolve("numbers")).hasContent("TRUCK1 1001");
    }

    @Test
    void remembersAReportBeforeItIsToBeSeen() throws Exception {
        truck.runFor(ofMinutes(1));
        truck.statusFailure = Optional.of(new IOException("no"));
        truck.runFor(ofMinutes(1));
        truck.statusFailure = Optional.empty();
        truck.runFor(ofMinutes(1));

        assertThat(sequence()).containsExactly(1L, 3L);
    }

    @Test
    void leavesNoTemporaryFileBehind() throws Exception {
        truck.runFor(ofMinutes(61));

        try (Stream<Path> files = Files.list(truck.statusDirectory)) {
            assertThat(files).containsExactly(truck.statusDirectory.resolve("TRUCK1.txt"));
        }
    }

    @Test
    void refusesAStateDirectoryThatAnotherAgentHolds() {
        ReportStore.Factory stores =
                path -> new StatusFolderStore(new StatusFolder(path, truck.time), file -> "~" + file);
        try (StateDirectory held = StateDirectory.open(truck.stateDirectory, stores)) {
            assertThat(held.last(new PeerId("TRUCK1"))).isEmpty();
            assertThatThrownBy(truck.agent()::run)
                    .isInstanceOf(StateDirectoryInUseException.class)
                    .hasMessageContainingAll("Another agent", truck.stateDirectory.toString(), "agent.state.dir");
        }
        truck.runFor(ofMinutes(1));
        assertThat(truck.written).hasSize(1);
    }

    private Stream<Long> sequence() {
        return truck.written.stream().map(each -> each.report().seq().orElse(-1));
    }
}

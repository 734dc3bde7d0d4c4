package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.ReportSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two agents for one device: on one computer the second ends; of two computers each says so, and none fights. */
class TwoAgentsTest extends TruckTest {

    private static final PeerId TRUCK = new PeerId("TRUCK1");

    @Test
    void theSecondOfOneComputerSaysSoAndEnds() throws Exception {
        try (ReportLock first = new ReportLock(truck.engine::temporaryFileName)) {
            first.hold(truck.statusDirectory, TRUCK);

            assertThatThrownBy(truck.agent()::run)
                    .isInstanceOf(AnotherAgentException.class)
                    .hasMessageContainingAll("TRUCK1.txt", truck.statusDirectory.toString(), "another state directory");
            assertThatThrownBy(truck.agent()::reportOnce).isInstanceOf(AnotherAgentException.class);
            assertThat(Thread.interrupted()).isFalse();
            assertThat(truck.written).isEmpty();
        }
        truck.runFor(Duration.ofMinutes(1));
        assertThat(truck.written).hasSize(1);
    }

    @Test
    void whatAKilledAgentLeftOfItsLockHoldsNobodyUp() throws Exception {
        Files.createFile(truck.statusDirectory.resolve(truck.engine.temporaryFileName("TRUCK1.lock")));

        truck.runFor(Duration.ofMinutes(1));

        assertThat(truck.written).hasSize(1);
        try (Stream<Path> files = Files.list(truck.statusDirectory)) {
            assertThat(files).containsExactly(truck.statusDirectory.resolve("TRUCK1.txt"));
        }
    }

    @Test
    void anotherComputerWithACopyOfThisOnesDiskIsToldApart() throws Exception {
        SigningKey own = AgentKeyFile.in(truck.stateDirectory).open();
        writesEachMinute(report -> ReportSignature.sign(report, TRUCK, own));

        truck.runFor(Duration.ofHours(3));

        assertThat(lastProblem(ProblemCode.ANOTHER_HAS_ITS_KEY))
                .startsWith("another agent writes this device's report, with this device's own key");
        // The station can't tell of whose files a report is, so none of the two may pass for having them.
        assertThat(truck.lastReport().problemsOfTheContent()).hasSize(1);
        // It rests longer and longer, until a quarter of an hour.
        assertThat(truck.written).hasSizeLessThan(25);
    }

    @Test
    void anotherDeviceWithThisPeerIdIsToldApart() {
        SigningKey other = SigningKey.generate();
        writesEachMinute(report -> ReportSignature.sign(report, TRUCK, other));

        truck.runFor(Duration.ofHours(3));

        assertThat(lastProblem()).startsWith("another agent, without this device's key, writes this device's report");
        assertThat(truck.written).hasSizeLessThan(25);
        assertThat(truck.lastReport().problemsOfTheContent()).isEmpty();
    }

    @Test
    void anOldReportThatAnEngineBringsBackIsNoAgent() {
        byte[][] old = new byte[1][];
        truck.time.at(Duration.ofMinutes(5), () -> old[0] = read());
        truck.time.at(Duration.ofMinutes(6), () -> truck.engine.changeTo("HASH-1"));
        truck.time.at(Duration.ofMinutes(10), () -> put(old[0]));

        truck.runFor(Duration.ofMinutes(20));

        assertThat(lastProblem()).startsWith("its report in the Status folder was replaced by something else, once");
    }

    /** The other agent counts on from whatever report it finds. */
    private void writesEachMinute(UnaryOperator<byte[]> signing) {
        for (int i = 5; i < 180; i++) {
            truck.time.at(Duration.ofMinutes(i), () -> {
                long next = truck.lastReport().seq().orElse(0) + 1;
                String report =
                        "{\"name\":\"Engine 1\",\"last_modified\":1772528400,\"hash\":\"OTHER\",\"seq\":" + next + "}";
                put(signing.apply(report.getBytes(StandardCharsets.UTF_8)));
            });
        }
    }

    private Path file() {
        return truck.statusDirectory.resolve("TRUCK1.txt");
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(byte[] content) {
        try {
            Files.write(file(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastProblem() {
        return lastProblem(ProblemCode.REPORT_WAS_REPLACED);
    }

    private String lastProblem(ProblemCode code) {
        List<Problem> problems = truck.lastReport().problems();
        assertThat(problems).singleElement().extracting(Problem::code).isEqualTo(code);
        return problems.get(0).text();
    }
}

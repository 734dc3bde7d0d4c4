package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part of the agent that dies is a fault that shows, and what it knew does not stand as good. */
class AgentFaultsTest extends TruckTest {

    private static final Error MISSING = new NoClassDefFoundError("javax/xml/Missing");

    @Test
    void whatHasEndedAThreadIsSaidInTheReportAndForgottenAfterADay() throws Exception {
        AgentFaults faults = new AgentFaults(truck.time);
        List<String> woken = new ArrayList<>();
        faults.whenNews(() -> woken.add("woken"));

        faults.fault("self-check", MISSING);

        assertThat(said(faults))
                .isEqualTo(
                        "a part of the agent was ended by a fault of its own and began again: self-check: NoClassDefFoundError");
        assertThat(woken).hasSize(1);
        truck.time.pause(Duration.ofHours(25));
        assertThat(faults.problem()).isEmpty();
    }

    @Test
    void aFaultThatComesBackEachMinuteIsCountedInSteps() {
        AgentFaults faults = new AgentFaults(truck.time);
        List<String> texts = new ArrayList<>();

        for (int i = 0; i < 1_000; i++) {
            faults.fault("companion", MISSING);
            texts.add(said(faults));
        }

        assertThat(texts.stream().distinct()).hasSize(10);
        assertThat(said(faults)).contains("1000 times or more");
    }

    @Test
    void theReportSaysIt() {
        truck.time.at(Duration.ofMinutes(5), () -> truck.faults().fault("page-keeper", MISSING));

        truck.runFor(Duration.ofMinutes(10));

        assertThat(truck.written.get(0).report().problems()).isEmpty();
        assertThat(codes(truck.lastReport())).containsExactly(ProblemCode.AGENT_FAULT);
        assertThat(truck.lastReport().hash()).isEqualTo(new FolderHash("HASH-0"));
    }

    /** Of a truck with one folder, nobody else can say it. */
    @Test
    void aLookThatDiesAgainAndAgainLeavesNoOldWordStanding() {
        truck.time.at(Duration.ofMinutes(5), () -> truck.engine.broken = true);

        truck.runFor(Duration.ofMinutes(30));

        assertThat(truck.lastReport().hash()).isEqualTo(FolderHash.UNKNOWN);
        assertThat(truck.lastReport().complete()).isEmpty();
        assertThat(codes(truck.lastReport())).contains(ProblemCode.SYNC_NOT_LOOKED_AT);
        assertThat(truck.written).hasSizeLessThan(5);
    }

    @Test
    void aLookThatWorksAgainReportsAgain() {
        truck.time.at(Duration.ofMinutes(5), () -> truck.engine.broken = true);
        truck.time.at(Duration.ofMinutes(20), () -> truck.engine.broken = false);

        truck.runFor(Duration.ofMinutes(30));

        assertThat(truck.lastReport().hash()).isEqualTo(new FolderHash("HASH-0"));
    }

    /** What dies on the way into the file may be in what the report says. */
    @Test
    void aReportThatCannotBeMadeLeavesOneThatSaysNothingIsKnown() {
        truck.time.at(Duration.ofMinutes(5), () -> {
            truck.writingEnds = Optional.of(new StackOverflowError());
            truck.engine.changeTo("HASH-1");
        });

        truck.runFor(Duration.ofMinutes(30));

        assertThat(truck.lastReport().hash()).isEqualTo(FolderHash.UNKNOWN);
        assertThat(codes(truck.lastReport())).containsExactly(ProblemCode.SYNC_NOT_LOOKED_AT);
        assertThat(truck.written).hasSize(2);
    }

    @Test
    void aReportThatCanBeMadeAgainIsMade() {
        truck.time.at(Duration.ofMinutes(5), () -> {
            truck.writingEnds = Optional.of(new StackOverflowError());
            truck.engine.changeTo("HASH-1");
        });
        truck.time.at(Duration.ofMinutes(10), () -> truck.writingEnds = Optional.empty());

        truck.runFor(Duration.ofMinutes(30));

        assertThat(truck.lastReport().hash()).isEqualTo(new FolderHash("HASH-1"));
    }

    private static List<ProblemCode> codes(StatusReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static String said(AgentFaults faults) {
        return faults.problem().orElseThrow().problem().text();
    }
}

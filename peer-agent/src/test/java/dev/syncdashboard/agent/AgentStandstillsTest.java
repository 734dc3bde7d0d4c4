package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.FakeTruck.Written;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.threads.WatchedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A part of the agent that hangs neither ends nor fails, and is told all the same. */
class AgentStandstillsTest extends TruckTest {

    private final FakePassingTime time = new FakePassingTime();
    private final AgentStandstills standstills = new AgentStandstills(time);

    private void lookFor(Duration duration) {
        for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plusSeconds(30)) {
            time.pass(Duration.ofSeconds(30));
            standstills.look();
        }
    }

    private String said() {
        return standstills.problem().orElseThrow().problem().text();
    }

    @Test
    void whatHangsIsSaidAtItsLimitAndNoLongerWhenItGoesOn() {
        List<String> woken = new ArrayList<>();
        standstills.whenNews(() -> woken.add("woken"));
        WatchedWork relay = standstills.watch("relay");
        standstills.watch("page-keeper");
        relay.begins();
        standstills.look();

        lookFor(AgentStandstills.LIMIT.minusSeconds(30));
        assertThat(standstills.problem()).isEmpty();
        lookFor(Duration.ofMinutes(10));

        assertThat(said())
                .isEqualTo("parts of the agent do not go on, perhaps because a disk or the sync program does not"
                        + " answer them: relay");
        assertThat(woken).hasSize(1);
        relay.ends();
        assertThat(standstills.problem()).isEmpty();
        lookFor(AgentStandstills.LIMIT.multipliedBy(2));
        assertThat(standstills.problem()).as("it rests").isEmpty();
        assertThat(woken).hasSize(2);
    }

    @Test
    void whatIsSlowButWorksIsNeverSaid() {
        WatchedWork update = standstills.watch("update");

        for (int i = 0; i < 5; i++) {
            update.begins();
            lookFor(AgentStandstills.LIMIT.minusSeconds(30));
            assertThat(standstills.problem()).isEmpty();
            update.ends();
        }
    }

    @Test
    void theLogSaysEachStandstillOnce() {
        List<String> log = new ArrayList<>();
        Handler recorder = recorder(log);
        Logger logger = Logger.getLogger(AgentStandstills.class.getName());
        logger.addHandler(recorder);
        try {
            WatchedWork relay = standstills.watch("relay");
            relay.begins();
            lookFor(Duration.ofHours(3));
            relay.ends();
            lookFor(Duration.ofHours(1));
        } finally {
            logger.removeHandler(recorder);
        }

        assertThat(log)
                .containsExactly(
                        "For 30 minutes these parts of the agent have not gone on: relay. Perhaps a disk or the sync"
                                + " program does not answer them.",
                        "Each part of the agent goes on again.");
    }

    /** What a companion does touches no file of an update. */
    @Test
    void theReportSaysACompanionThatHangsAndStandsByItsHash() {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        CountDownLatch looksAgain = new CountDownLatch(1);
        truck.companions = List.of(() -> {
            if (hangs.getCount() == 0) {
                looksAgain.countDown();
                return Duration.ofDays(1);
            }
            hangs.countDown();
            answers.await();
            return Duration.ZERO;
        });
        truck.time.at(Duration.ofMinutes(2), () -> await(hangs));
        truck.time.at(Duration.ofMinutes(50), () -> {
            answers.countDown();
            await(looksAgain);
        });

        truck.runFor(Duration.ofMinutes(55));

        assertThat(truck.written).hasSize(3);
        Written said = truck.written.get(1);
        assertThat(said.at()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(34));
        assertThat(said.report().problems()).extracting(Problem::code).containsExactly(ProblemCode.AGENT_FAULT);
        assertThat(said.report().hash()).isEqualTo(new FolderHash("HASH-0"));
        assertThat(said.report().complete()).contains(true);
        assertThat(truck.lastReport().problems()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            FakeTruck.<RuntimeException>throwUnchecked(e);
        }
    }

    private static Handler recorder(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                    log.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}

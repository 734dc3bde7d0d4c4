package dev.syncdashboard.dashboard.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisorTest {

    private final Computer computer = new Computer(Instant.parse("2026-03-02T10:12:00Z"));
    private final FailedParts failedParts = new FailedParts(computer);
    private final Supervisor supervisor = new Supervisor(failedParts, SupervisorTest::pauses);
    private final Heard<String> starts = new Heard<>();

    @AfterEach
    void end() {
        supervisor.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, NoClassDefFoundError.class})
    void aPartThatFailsIsToldOfAndStartedAgain(Class<? extends Error> kind) {
        supervisor.start("reports-watcher", Message.of("part.reads_reports"), () -> {
            boolean first = failedParts.now().isEmpty();
            starts.add("started");
            if (first) {
                throw newOf(kind);
            }
            waitForTheEnd();
        });

        starts.next();
        starts.next();

        assertThat(failedParts.now())
                .singleElement()
                .extracting(StationWords::said)
                .asString()
                .contains("reads the reports has failed (" + kind.getSimpleName() + ")");
        computer.pass(Duration.ofMinutes(6));
        assertThat(failedParts.now()).isEmpty();
    }

    @Test
    void aPartThatEndsWithoutAWordIsStartedAgainToo() {
        supervisor.start("reports-watcher", Message.of("part.reads_reports"), () -> starts.add("started"));

        starts.next();
        starts.next();

        assertThat(failedParts.now()).hasSize(1);
    }

    @Test
    void aPartThatEndsWithTheProgramHasNotFailed() {
        supervisor.start("reports-watcher", Message.of("part.reads_reports"), () -> {
            starts.add("started");
            waitForTheEnd();
            starts.add("ended");
        });
        starts.next();

        supervisor.close();

        assertThat(starts.next()).isEqualTo("ended");
        assertThat(failedParts.now()).isEmpty();
    }

    private static Backoff pauses() {
        return new Backoff(RandomGenerator.getDefault());
    }

    private static Error newOf(Class<? extends Error> kind) {
        try {
            return kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

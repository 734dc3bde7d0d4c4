package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a program that embeds the agent starts and ends it. */
@Timeout(20)
class PeerAgentTest extends TruckTest {

    @Test
    void closeEndsRunInTheMiddleOfAWaitAndLeavesNoInterruptBehind() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        truck.time.at(Duration.ofMinutes(5), () -> block(waiting, never));
        PeerAgent agent = truck.agent();
        AtomicBoolean interrupted = new AtomicBoolean(true);
        Thread thread = new Thread(() -> {
            agent.run();
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

        agent.close();
        thread.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(thread.isAlive()).isFalse();
        assertThat(interrupted).isFalse();
        assertThat(truck.engine.calls).endsWith("close watch");
    }

    @Test
    void runReturnsAtOnceWhenItWasClosedBefore() {
        PeerAgent agent = truck.agent();
        agent.close();

        agent.run();

        assertThat(truck.written).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void reportOnceWritesOneReportAndLeavesTheStateDirectoryFree() throws Exception {
        truck.agent().reportOnce();
        truck.agent().reportOnce();

        assertThat(truck.written.stream().map(each -> each.report().seq().orElse(-1)))
                .containsExactly(1L, 2L);
    }

    @Test
    void reportOncePassesOnWhyItCouldNot() {
        truck.engine.failure = Optional.of(Kind.LOGIN);
        assertThatThrownBy(truck.agent()::reportOnce).isInstanceOf(EngineException.class);

        truck.engine.failure = Optional.empty();
        truck.engine.hash = Optional.empty();
        assertThatThrownBy(truck.agent()::reportOnce)
                .isInstanceOf(CannotReportException.class)
                .hasMessageContaining("no hash");
        assertThat(truck.written).isEmpty();
    }

    @Test
    void theReportSaysWhoWroteItAndHow() throws Exception {
        truck.agent().reportOnce();

        assertThat(truck.lastReport().name()).isEqualTo("Engine 1");
        assertThat(truck.lastReport().peerId()).contains(truck.engine.identity.peerId());
        assertThat(truck.lastReport().heartbeat()).isEqualTo(Duration.ofHours(1));
        assertThat(truck.lastReport().agent().orElse("")).matches("sync-peer-agent \\d+\\.\\d+\\.\\d+.*");
        assertThat(truck.lastReport().written()).isEqualTo(FakeTime.START);
    }

    // Ends with the interrupt that close() sends, which it hands on to the agent.
    private static void block(CountDownLatch waiting, CountDownLatch never) {
        waiting.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            FakeTruck.throwUnchecked(e);
        }
    }
}

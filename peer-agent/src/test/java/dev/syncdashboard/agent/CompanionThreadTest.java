package dev.syncdashboard.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.threads.WatchedWork;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an agent does beside its reports goes on, whatever comes of it. */
class CompanionThreadTest {

    @Test
    void looksAgainAfterEachKindOfFailure() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch fourth = new CountDownLatch(1);
        Companion failing = () -> {
            switch (looks.incrementAndGet()) {
                case 1 -> throw new IOException("The disk is away");
                case 2 -> throw new IllegalStateException("a fault");
                case 3 -> throw new StackOverflowError();
                default -> fourth.countDown();
            }
            return Duration.ofMillis(1);
        };

        try (CompanionThread thread = new CompanionThread(
                failing,
                new WatchedWork("companion", Duration.ofMinutes(1)),
                (work, cause) -> {},
                Duration.ofMillis(1),
                () -> () -> Duration.ofMillis(1))) {
            thread.start();

            assertThat(fourth.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}

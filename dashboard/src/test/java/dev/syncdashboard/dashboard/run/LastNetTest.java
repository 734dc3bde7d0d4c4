package dev.syncdashboard.dashboard.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.threads.Threads;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A thread that nobody watches, of a pool or of a library, does not end without a word. */
@Timeout(30)
@ResourceLock("the process's last net")
class LastNetTest {

    private final FailedParts failedParts = new FailedParts(new Computer(Instant.parse("2026-03-02T10:12:00Z")));
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final LastNet net = new LastNet(failedParts);

    @AfterEach
    void close() {
        net.close();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(before);
    }

    @Test
    void whatEndsAThreadOfAPoolIsToldAndThePoolGoesOn() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor(Threads.daemons("never-sent-files"));
        try {
            pool.execute(() -> {
                throw new NoClassDefFoundError("a/part/of/the/Program");
            });
            CountDownLatch again = new CountDownLatch(1);
            pool.execute(again::countDown);

            assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            pool.shutdown();
        }
        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failedParts.now())
                .singleElement()
                .extracting(StationWords::said)
                .asString()
                .contains("works in the thread never-sent-files has failed (NoClassDefFoundError)");
    }
}

package dev.syncdashboard.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that must never end begins anew whatever ends it, says so each time, and never spins. */
@Timeout(30)
class LastingThreadTest {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger pauses = new AtomicInteger();

    static Stream<Throwable> whateverEndsIt() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("javax/xml/Missing"),
                new LinkageError("a library that does not fit"),
                new AssertionError(),
                // Kotlin and generics throw what they do not declare.
                new IOException("not declared"));
    }

    @ParameterizedTest
    @MethodSource("whateverEndsIt")
    void beginsAnewAndSaysSo(Throwable end) throws Exception {
        CountDownLatch third = new CountDownLatch(3);
        LastingThread thread = new LastingThread(
                "self-check",
                () -> {
                    third.countDown();
                    LastingThreadTest.<RuntimeException>throwUndeclared(end);
                },
                (work, cause) -> told.add(work + " " + cause.getClass().getSimpleName()),
                this::counted);

        thread.start();

        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        thread.stop();
        thread.awaitEnd(Duration.ofSeconds(10));
        assertThat(thread.isAlive()).isFalse();
        String expected = "self-check " + end.getClass().getSimpleName();
        assertThat(told).hasSizeGreaterThanOrEqualTo(2).containsOnly(expected);
        assertThat(pauses.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void workThatReturnsHasEndedToo() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        LastingThread thread = new LastingThread(
                "guard",
                second::countDown,
                (work, cause) -> told.add(String.valueOf(cause.getMessage())),
                this::counted);

        thread.start();

        assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        thread.stop();
        assertThat(told).first().isEqualTo("it ended by itself");
    }

    @Test
    void lastsAlsoWhereEvenTellingFails() throws Exception {
        CountDownLatch third = new CountDownLatch(3);
        LastingThread thread = new LastingThread(
                "guard",
                () -> {
                    third.countDown();
                    throw new OutOfMemoryError();
                },
                (work, cause) -> {
                    throw new OutOfMemoryError("again");
                },
                this::counted);

        thread.start();

        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        thread.stop();
    }

    private Supplier<Duration> counted() {
        return () -> {
            pauses.incrementAndGet();
            return Duration.ofMillis(1);
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable end) throws E {
        throw (E) end;
    }
}

package dev.syncdashboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static List<Long> millis(Backoff backoff, int count) {
        return Stream.generate(backoff::next)
                .limit(count)
                .map(pause -> pause.toMillis())
                .toList();
    }

    @Test
    void doublesUpToItsLongestPause() {
        Backoff backoff = new Backoff(new FixedRandom(0));

        assertThat(millis(backoff, 9))
                .containsExactly(1000L, 2000L, 4000L, 8000L, 16_000L, 32_000L, 48_000L, 48_000L, 48_000L);
    }

    @Test
    void addsUpToAQuarterAndNeverPassesAMinute() {
        Backoff backoff = new Backoff(new FixedRandom(1));

        assertThat(millis(backoff, 8))
                .containsExactly(1250L, 2500L, 5000L, 10_000L, 20_000L, 40_000L, 60_000L, 60_000L);
    }

    @Test
    void beginsAgainAfterASuccess() {
        Backoff backoff = new Backoff(new FixedRandom(0));
        millis(backoff, 5);

        backoff.reset();

        assertThat(millis(backoff, 2)).containsExactly(1000L, 2000L);
    }

    @Test
    void twoDevicesDoNotKeepStep() {
        assertThat(millis(new Backoff(new Random(1)), 5)).isNotEqualTo(millis(new Backoff(new Random(2)), 5));
    }

    /** Always the lowest (0) or the highest (1) value asked for. */
    private record FixedRandom(int end) implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return end == 0 ? 0 : bound - 1;
        }
    }
}

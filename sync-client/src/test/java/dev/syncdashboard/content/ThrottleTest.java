package dev.syncdashboard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = 7;
    private final Throttle throttle = new Throttle(1000, () -> now, nanos -> now += nanos, () -> false);

    @Test
    void readsNoFasterThanAllowed() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            throttle.read(100);
        }

        assertThat(now - 7).isBetween(9 * SECOND + SECOND / 2, 10 * SECOND);
    }

    @Test
    void makesUpForNoLongPause() throws InterruptedException {
        throttle.read(100);
        now += 3600 * SECOND;
        long from = now;
        for (int i = 0; i < 100; i++) {
            throttle.read(100);
        }

        assertThat(now - from).isGreaterThan(9 * SECOND);
    }

    @Test
    void endsAPassWhenItIsTold() throws InterruptedException {
        boolean[] told = {false};
        Throttle stoppable = Throttle.unlimited().until(() -> told[0]);
        stoppable.read(1);
        told[0] = true;

        assertThatThrownBy(() -> stoppable.read(1)).isInstanceOf(Throttle.StoppedException.class);
    }

    @Test
    void withoutALimitItNeverWaits() throws InterruptedException {
        Throttle.unlimited().read(Integer.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> Throttle.bytesPerSecond(0));
    }
}

package dev.syncdashboard.agent;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PacingTest {

    private final Pacing pacing = new Pacing();

    @Test
    void restsLongerAndLongerWhileEventsKeepComing() {
        assertThat(rests(7, ZERO))
                .containsExactly(
                        ofSeconds(1),
                        ofSeconds(2),
                        ofSeconds(4),
                        ofSeconds(8),
                        ofSeconds(15),
                        ofSeconds(15),
                        ofSeconds(15));
    }

    @Test
    void restsShortlyAgainAfterAWaitInWhichNothingHappened() {
        rests(5, ZERO).toList();

        pacing.quiet();

        assertThat(pacing.restAfter(ZERO)).isEqualTo(ofSeconds(1));
    }

    @Test
    void takesEventsJustShortOfTheQuietTimeForOneBurstAndThoseAtItForANewOne() {
        rests(3, ZERO).toList();

        assertThat(pacing.restAfter(Pacing.QUIET.minusMillis(1))).isEqualTo(ofSeconds(8));
        assertThat(pacing.restAfter(Pacing.QUIET)).isEqualTo(ofSeconds(1));
    }

    private Stream<Duration> rests(int count, Duration waited) {
        return Stream.generate(() -> pacing.restAfter(waited)).limit(count);
    }
}

package dev.syncdashboard.dashboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Refusals refusals = new Refusals();

    @Test
    void sixtyAnHourAreNotedAndTheOthersAreCounted() {
        for (int i = 0; i < 60; i++) {
            assertThat(refusals.next(NOON)).hasValue(0L);
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(refusals.next(NOON.plus(Duration.ofMinutes(59)))).isEmpty();
        }

        assertThat(refusals.next(NOON.plus(Duration.ofHours(1)))).hasValue(1_000L);
        assertThat(refusals.next(NOON.plus(Duration.ofHours(1)))).hasValue(0L);
    }

    @Test
    void aClockThatWasSetBackDoesNotSilenceItForYears() {
        for (int i = 0; i < 61; i++) {
            refusals.next(NOON.plus(Duration.ofDays(3_650)));
        }

        assertThat(refusals.next(NOON)).hasValue(1L);
    }
}

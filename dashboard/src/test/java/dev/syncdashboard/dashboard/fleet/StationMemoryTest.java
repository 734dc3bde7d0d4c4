package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.verdict.Limits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StationMemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final StationMemory atFirst = StationMemory.begin(NOW);

    @Test
    void howLateTheEngineIsToMissATruckIsKnownFromItsFirstAnswerOn() {
        assertThat(status(atFirst).contactLag()).isEmpty();

        StationMemory asked = atFirst.looked(new News(Clock.fixed(NOW, ZoneOffset.UTC)).look("a"), Limits.STANDARD);

        assertThat(status(asked).contactLag()).contains(News.CONTACT_LAG);
    }

    private static StationStatus status(StationMemory memory) {
        return memory.status(NOW, Limits.STANDARD, Optional.empty(), Optional.empty());
    }
}

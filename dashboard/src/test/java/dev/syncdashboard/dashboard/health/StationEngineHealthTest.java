package dev.syncdashboard.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fleet.Board;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StationEngineHealthTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final String ONE = "The Status folder keeps every old report. Set File Versioning to none.";
    private static final String OTHER = "The station's Sync folder takes what is changed on a truck. Set it.";

    @Test
    void namesSettingsThatShouldBeOtherwiseAndStaysUp() {
        Health health = of(FLEETS.of(1, FLEETS.stationToldOf(ONE, OTHER)));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("settings", List.of(ONE, OTHER))
                .doesNotContainKey("problem");
    }

    @Test
    void saysNothingOfSettingsThatAreRight() {
        Health health = of(FLEETS.of());

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnlyKeys("since");
    }

    @Test
    void isDownWhileTheStationCannotBeChecked() {
        Health health = of(FLEETS.notKnownYet(FLEETS.notReached()));

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("problem", "The sync program has not been reached yet.");
    }

    private static Health of(Board fleet) {
        return new StationEngineHealth(new FakeFleet(fleet), Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC)).health();
    }
}

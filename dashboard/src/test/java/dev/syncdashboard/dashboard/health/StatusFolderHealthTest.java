package dev.syncdashboard.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fleet.Board;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StatusFolderHealthTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    @Test
    void isNotUpBeforeTheFolderWasFirstRead() {
        assertThat(statusOf(FLEETS.notKnownYet(FLEETS.station()))).isEqualTo(Status.UNKNOWN);
        assertThat(statusOf(FLEETS.of())).isEqualTo(Status.UP);
    }

    @Test
    void isDownWithAnyProblemOfTheFolder() {
        assertThat(statusOf(FLEETS.of(1, FLEETS.cannotCheck(Fleets.TUESDAY)))).isEqualTo(Status.DOWN);
        assertThat(statusOf(FLEETS.notKnownYet(FLEETS.cannotCheck(Fleets.TUESDAY))))
                .isEqualTo(Status.DOWN);
    }

    private static Status statusOf(Board fleet) {
        return new StatusFolderHealth(new FakeFleet(fleet)).health().getStatus();
    }
}

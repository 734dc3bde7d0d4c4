package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the reports in the Status folder can be read and new ones can come in; unknown before they first were. */
@Component("statusFolder")
class StatusFolderHealth implements HealthIndicator {

    private static final String NOT_YET = "The Status folder has not been read yet.";

    private final Fleet fleet;

    StatusFolderHealth(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Health health() {
        FleetSnapshot now = fleet.snapshot();
        boolean notYet = !now.known() && now.station().reportsProblem().isEmpty();
        return notYet
                ? Health.unknown().withDetail("problem", NOT_YET).build()
                : Problems.health(now.station().reportsProblem());
    }
}

package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Fleet;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the reports in the Status folder can be read and new ones can come in. */
@Component("statusFolder")
class StatusFolderHealth implements HealthIndicator {

    private final Fleet fleet;

    StatusFolderHealth(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Health health() {
        return Problems.health(fleet.snapshot().station().reportsProblem());
    }
}

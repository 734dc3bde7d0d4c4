package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.releases.Rollouts;
import dev.syncdashboard.dashboard.text.StationWords;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the trucks get what the station wants of their agents. */
@Component("releases")
record ReleasesHealth(Rollouts rollouts) implements HealthIndicator {
    @Override
    public Health health() {
        return HealthProblems.health(
                rollouts.now().problems().stream().map(StationWords::said).reduce((one, other) -> one + " " + other));
    }
}

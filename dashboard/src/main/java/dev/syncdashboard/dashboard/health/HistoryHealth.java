package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.text.StationWords;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the history is kept, and not much later than it happens. */
@Component("history")
record HistoryHealth(Fleet fleet) implements HealthIndicator {
    @Override
    public Health health() {
        Board now = fleet.snapshot().first();
        Health.Builder health = now.station()
                .historyProblem()
                .map(text -> Health.down().withDetail("problem", StationWords.said(text)))
                .orElseGet(Health::up);
        if (now.reportsNotKept() > 0) {
            health.withDetail("reportsNotKept", now.reportsNotKept());
        }
        return health.build();
    }
}

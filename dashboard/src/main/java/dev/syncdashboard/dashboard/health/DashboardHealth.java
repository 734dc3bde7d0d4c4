package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.OwnSide;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while all parts of the program run. A clock that was set is told of, and alarms nobody: the program goes on as it
 * should.
 */
@Component("dashboard")
class DashboardHealth implements HealthIndicator {

    private final Fleet fleet;

    DashboardHealth(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Health health() {
        OwnSide own = fleet.snapshot().first().station().own();
        Health.Builder health = own.program().isEmpty()
                ? Health.up()
                : Health.down().withDetail("problem", String.join(" ", own.program()));
        own.clock().ifPresent(remark -> health.withDetail("clock", remark));
        return health.build();
    }
}

package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.OwnSide;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while all parts of the program run. A clock that was set is told of, and alarms nobody: the program goes on as it
 * should.
 */
@Component("dashboard")
record DashboardHealth(Fleet fleet, Clock clock) implements HealthIndicator {
    @Override
    public Health health() {
        StationTime time = StationTime.of(clock);
        OwnSide own = fleet.snapshot().first().station().own();
        Health.Builder health = own.program().isEmpty()
                ? Health.up()
                : Health.down().withDetail("problem", time.sentences(own.program()));
        own.clock().ifPresent(remark -> health.withDetail("clock", time.say(remark)));
        return health.build();
    }
}

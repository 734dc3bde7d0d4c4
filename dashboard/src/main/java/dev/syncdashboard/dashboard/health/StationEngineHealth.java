package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while verdicts can be made from what the station's engine says. Settings that should be otherwise are named, and
 * alarm nobody.
 */
@Component("stationEngine")
class StationEngineHealth implements HealthIndicator {

    private final Fleet fleet;

    StationEngineHealth(Fleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public Health health() {
        StationStatus station = fleet.snapshot().station();
        Health.Builder health = station.canCheck() ? Health.up() : Health.down();
        station.problem().ifPresent(problem -> health.withDetail("problem", problem));
        if (!station.says().isEmpty()) {
            health.withDetail(
                    "says", station.says().stream().map(StationSays::code).toList());
        }
        if (!station.settings().isEmpty()) {
            health.withDetail("settings", station.settings());
        }
        return health.withDetail("since", station.since().toString()).build();
    }
}

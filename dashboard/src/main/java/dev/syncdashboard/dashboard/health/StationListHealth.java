package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.stationlist.StationLists;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the trucks get the station's lists of files. */
@Component("stationList")
record StationListHealth(StationLists lists) implements HealthIndicator {
    @Override
    public Health health() {
        return HealthProblems.health(lists.problems().stream().distinct().reduce((one, other) -> one + " " + other));
    }
}

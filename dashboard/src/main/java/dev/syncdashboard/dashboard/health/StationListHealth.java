package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.stationlist.StationListPublisher;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the trucks get the station's list of files. */
@Component("stationList")
class StationListHealth implements HealthIndicator {

    private final StationListPublisher publisher;

    StationListHealth(StationListPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Health health() {
        return Problems.health(publisher.problem());
    }
}

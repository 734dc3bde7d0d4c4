package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.access.DoorState.Shut;
import dev.syncdashboard.dashboard.text.StationWords;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while nobody can tell who may change what. That everybody may is no alarm, and is said. */
@Component("access")
class AccessHealth implements HealthIndicator {

    private static final String ADVICE =
            "Anybody who can open the pages may change the roster. To close the door, make an administrator on the station's"
                    + " computer: sync-dashboard login-link (of the jar alone: java -jar dashboard.jar login-link)";

    private final Access access;

    AccessHealth(Access access) {
        this.access = access;
    }

    @Override
    public Health health() {
        DoorState state = access.state();
        if (state instanceof Shut shut) {
            return Health.down()
                    .withDetail("problem", StationWords.said(shut.why()))
                    .build();
        }
        Health.Builder health = Health.up();
        return state instanceof Open ? health.withDetail("advice", ADVICE).build() : health.build();
    }
}

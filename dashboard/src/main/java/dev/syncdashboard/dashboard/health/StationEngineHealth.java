package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.text.StationTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while verdicts can be made of each Sync folder, from what the station's engine says. Settings that should be otherwise are named, and
 * alarm nobody.
 */
@Component("stationEngine")
record StationEngineHealth(Fleet fleet, Clock clock) implements HealthIndicator {
    @Override
    public Health health() {
        FleetSnapshot now = fleet.snapshot();
        StationTime time = StationTime.of(clock);
        boolean up = now.boards().stream().allMatch(board -> board.station().canCheck());
        Health.Builder health = up ? Health.up() : Health.down();
        if (now.hasSeveralFolders()) {
            now.boards()
                    .forEach(board -> health.withDetail(board.folder().name().value(), details(board.station(), time)));
        } else {
            details(now.first().station(), time).forEach(health::withDetail);
        }
        return health.build();
    }

    private static Map<String, Object> details(StationStatus station, StationTime time) {
        Map<String, Object> details = new LinkedHashMap<>();
        station.allProblems().ifPresent(problem -> details.put("problem", time.say(problem)));
        if (!station.says().isEmpty()) {
            details.put("says", station.says().stream().map(StationSays::code).toList());
        }
        if (!station.settings().isEmpty()) {
            details.put("settings", station.settings().stream().map(time::say).toList());
        }
        details.put("since", station.since().toString());
        return details;
    }
}

package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The expected trucks as JSON, which are the same whichever Sync folder one asks for. */
@RestController
record RosterApiController(Clock clock) {
    @GetMapping("/api/v1/roster")
    RosterJson roster(Board now) {
        return RosterJson.of(now, clock.instant());
    }
}

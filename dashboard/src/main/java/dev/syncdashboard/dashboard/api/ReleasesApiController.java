package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.releases.Rollouts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The releases of the agent as JSON, and how one goes to the trucks. */
@RestController
record ReleasesApiController(Fleet fleet, Rollouts rollouts) {
    @GetMapping("/api/v1/releases")
    ReleasesJson releases() {
        return ReleasesJson.of(rollouts.now(), fleet.snapshot().first());
    }
}

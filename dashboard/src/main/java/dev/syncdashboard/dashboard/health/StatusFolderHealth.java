package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the reports in the Status folder can be read and new ones can come in; unknown before they first were. */
@Component("statusFolder")
record StatusFolderHealth(Fleet fleet) implements HealthIndicator {
    private static final String NOT_YET = "The Status folder has not been read yet.";

    @Override
    public Health health() {
        Board now = fleet.snapshot().first();
        Optional<Message> problem = fleet.snapshot().boards().stream()
                .flatMap(board -> board.station().reportsProblem().stream())
                .findFirst();
        return problem.isPresent() || now.known()
                ? health(problem, now)
                : Health.unknown().withDetail("problem", NOT_YET).build();
    }

    /** Strangers are no fault of the folder, but whoever watches the station should hear of them. */
    private static Health health(Optional<Message> problem, Board now) {
        Health.Builder health = problem.map(text -> Health.down().withDetail("problem", StationWords.said(text)))
                .orElseGet(Health::up);
        int strangers = now.strangers().files().count();
        if (strangers > 0) {
            health.withDetail("unknownDevices", strangers);
        }
        return health.build();
    }
}

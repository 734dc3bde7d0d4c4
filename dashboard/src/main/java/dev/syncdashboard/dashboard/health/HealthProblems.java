package dev.syncdashboard.dashboard.health;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;

/** Health of a part that is well as long as there is no problem with it. */
final class HealthProblems {

    private HealthProblems() {}

    static Health health(Optional<String> problem) {
        return problem.map(text -> Health.down().withDetail("problem", text))
                .orElseGet(Health::up)
                .build();
    }
}

package dev.syncdashboard.dashboard.health;

import dev.syncdashboard.dashboard.backup.Backups;
import dev.syncdashboard.dashboard.text.StationWords;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the nightly backup fails, or the last one is older than two nights. */
@Component("backup")
record BackupHealth(Backups backups) implements HealthIndicator {
    @Override
    public Health health() {
        Health.Builder health = backups.problem()
                .map(why -> Health.down().withDetail("problem", StationWords.said(why)))
                .orElseGet(Health::up);
        backups.last().ifPresent(made -> health.withDetail("last", made.toString()));
        return health.build();
    }
}

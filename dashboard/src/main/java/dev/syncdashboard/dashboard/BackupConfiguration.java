package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.BackupMaker;
import dev.syncdashboard.dashboard.backup.BackupPlan;
import dev.syncdashboard.dashboard.backup.BackupRequest;
import dev.syncdashboard.dashboard.backup.NightlyBackup;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.history.HistorySettings;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes backups while the dashboard runs. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    NightlyBackup backups(
            Station station, SharedSettings settings, DashboardProperties properties, Clock clock, ElapsedTime time) {
        Path data = properties.data().dir();
        BackupMaker maker = new BackupMaker(data, ProgramVersion.own(), settings.file(), station::copyHistoryInto);
        return new NightlyBackup(maker, new BackupRequest(data), plan(settings, data, clock), clock, time);
    }

    /** Where nothing is kept, there is nothing to make a backup of by itself. */
    private static Optional<BackupPlan> plan(SharedSettings settings, Path data, Clock clock) {
        try {
            boolean kept = settings.get(DashboardKeys.DATA_URL.name())
                    .filter(HistorySettings.MEMORY::equals)
                    .isEmpty();
            return BackupKeys.plan(settings::get, data, clock.getZone()).filter(any -> kept);
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
    }

    @Bean
    Supervisor backupLooks(NightlyBackup backups, FailedParts failedParts) {
        Supervisor supervisor = new Supervisor(failedParts, () -> new Backoff(RandomGenerator.getDefault()));
        supervisor.start("backup", Message.of("part.backup"), backups);
        return supervisor;
    }
}

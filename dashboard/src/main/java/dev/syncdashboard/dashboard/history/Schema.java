package dev.syncdashboard.dashboard.history;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database's tables to the form of this version. */
final class Schema {

    private Schema() {}

    /**
     * H2 does a step of a migration at once and for good, so that a full disk leaves one half done. Those that can be done
     * again are.
     */
    static void migrate(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .javaMigrations(new FoldersMigration())
                .load();
        if (Arrays.stream(flyway.info().all()).anyMatch(Schema::canBeDoneAgain)) {
            flyway.repair();
        }
        flyway.migrate();
    }

    /** @throws IllegalStateException if a newer version has given the tables their form */
    static void requireKnown(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .javaMigrations(new FoldersMigration())
                .load();
        boolean newer = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new IllegalStateException("a newer version of the dashboard has given it its form");
        }
    }

    private static boolean canBeDoneAgain(MigrationInfo migration) {
        return migration.getState() == MigrationState.FAILED && FoldersMigration.VERSION.equals(migration.getVersion());
    }
}

package dev.syncdashboard.dashboard.history;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database's tables to the form of this version. */
final class Schema {

    private Schema() {}

    /**
     * H2 does a step of a migration at once and for good, so that a full disk leaves one half done. Those that can be done
     * again are.
     *
     * @throws FlywayException if it can't be brought up to date, or a newer version has given the tables their form
     */
    static void migrate(DataSource source) {
        Flyway flyway = flyway(source);
        // Flyway itself goes on with tables of which nobody here knows what stands in them.
        requireKnown(flyway);
        if (Arrays.stream(flyway.info().all()).anyMatch(Schema::canBeDoneAgain)) {
            flyway.repair();
        }
        flyway.migrate();
    }

    /** @throws FlywayException if a newer version has given the tables their form */
    static void requireKnown(DataSource source) {
        requireKnown(flyway(source));
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .javaMigrations(new FoldersMigration())
                .load();
    }

    private static void requireKnown(Flyway flyway) {
        boolean newer = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new FlywayException("a newer version of the dashboard has given it its form");
        }
    }

    private static boolean canBeDoneAgain(MigrationInfo migration) {
        return migration.getState() == MigrationState.FAILED && FoldersMigration.VERSION.equals(migration.getVersion());
    }
}

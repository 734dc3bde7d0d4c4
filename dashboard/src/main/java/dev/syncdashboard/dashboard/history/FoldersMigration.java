package dev.syncdashboard.dashboard.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Version 9: several Sync folders. All that is there is of the first one. In Java, since each database has given the keys of
 * older versions another name, so that no SQL can take them away in both. Each step may be done again: H2 does not undo the
 * ones before one that fails.
 */
final class FoldersMigration implements JavaMigration {

    static final MigrationVersion VERSION = MigrationVersion.fromVersion("9");

    /** Without a name: nobody has said yet what the one that is there is called. */
    private static final List<String> FOLDERS = List.of("""
            CREATE TABLE IF NOT EXISTS sync_folder (
                id         INTEGER NOT NULL PRIMARY KEY,
                name       VARCHAR(32) UNIQUE,
                engine_key VARCHAR(512)
            )""", """
            INSERT INTO sync_folder (id) SELECT 1 WHERE NOT EXISTS (SELECT id FROM sync_folder)""");

    /** Those that refer to others come first. */
    private static final List<String> WITH_OTHER_KEYS =
            List.of("update_file", "arrival", "recording", "station_update", "station_file", "peer");

    private static final List<String> OLD_INDEXES =
            List.of("update_file_number", "report_peer", "flip_peer", "arrival_peer");

    private static final List<String> TABLES = List.of(
            "recording",
            "sighting",
            "station_update",
            "update_file",
            "station_file",
            "peer",
            "report",
            "flip",
            "arrival");

    /** A device is looked for in all folders, so its id comes first. */
    private static final List<String> KEYS = List.of(
            "ALTER TABLE recording ADD CONSTRAINT recording_key PRIMARY KEY (folder, started)",
            "ALTER TABLE station_update ADD CONSTRAINT station_update_key PRIMARY KEY (folder, number)",
            "ALTER TABLE station_file ADD CONSTRAINT station_file_key PRIMARY KEY (folder, id)",
            "ALTER TABLE peer ADD CONSTRAINT peer_key PRIMARY KEY (id, folder)",
            "ALTER TABLE arrival ADD CONSTRAINT arrival_key PRIMARY KEY (folder, number, peer)",
            "ALTER TABLE update_file ADD CONSTRAINT update_file_of FOREIGN KEY (folder, number) "
                    + "REFERENCES station_update (folder, number) ON DELETE CASCADE",
            "ALTER TABLE arrival ADD CONSTRAINT arrival_of FOREIGN KEY (folder, number) "
                    + "REFERENCES station_update (folder, number) ON DELETE CASCADE",
            "CREATE INDEX IF NOT EXISTS update_file_update ON update_file (folder, number)",
            "CREATE INDEX IF NOT EXISTS report_device ON report (folder, peer, received)",
            "CREATE INDEX IF NOT EXISTS flip_device ON flip (folder, peer, happened)",
            "CREATE INDEX IF NOT EXISTS arrival_device ON arrival (folder, peer, number)");

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "folders";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<String> steps = new ArrayList<>(FOLDERS);
        for (String table : WITH_OTHER_KEYS) {
            for (String key : keysOf(table, connection)) {
                steps.add("ALTER TABLE " + table + " DROP CONSTRAINT \"" + key + "\"");
            }
        }
        OLD_INDEXES.forEach(index -> steps.add("DROP INDEX IF EXISTS " + index));
        for (String table : TABLES) {
            // With a default, a server need not write the rows anew. What is written from now on has to say its folder.
            steps.add("ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS folder INTEGER DEFAULT 1 NOT NULL");
            steps.add("ALTER TABLE " + table + " ALTER COLUMN folder DROP DEFAULT");
        }
        steps.addAll(KEYS);
        try (Statement statement = connection.createStatement()) {
            for (String step : steps) {
                statement.execute(step);
            }
        }
    }

    private static List<String> keysOf(String table, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT constraint_name FROM information_schema.table_constraints WHERE table_schema = CURRENT_SCHEMA "
                        + "AND LOWER(table_name) = ? AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')")) {
            select.setString(1, table);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}

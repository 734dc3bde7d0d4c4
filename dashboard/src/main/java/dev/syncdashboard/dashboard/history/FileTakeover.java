package dev.syncdashboard.dashboard.history;

import java.nio.file.Files;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Takes the history along when a person moves from the database file to a server: an empty database is filled from the
 * file, as a whole or not at all. The file stays, in the form of this version.
 */
record FileTakeover(JdbcTemplate file, JdbcTemplate server) {
    private static final Logger LOG = LoggerFactory.getLogger(FileTakeover.class);
    private static final int BATCH = 1_000;

    /** All but Flyway's own; those that others refer to come first. */
    static final List<String> TABLES = List.of(
            "sync_folder",
            "recording",
            "sighting",
            "station_update",
            "update_file",
            "station_file",
            "peer",
            "report",
            "spell",
            "flip",
            "deed",
            "arrival",
            "device_key",
            "roster_truck",
            "roster_device",
            "roster_version",
            "roster_need");

    /** Of these the database counts the {@code id}. */
    private static final Set<String> COUNTED = Set.of("sighting", "report", "spell", "flip", "deed");

    /** Does nothing where there is no file, or the database has a history of its own. To be called in a transaction. */
    static void takeOver(HistorySettings settings, JdbcTemplate server) {
        boolean isServer = settings.url().isPresent();
        if (isServer && Files.exists(settings.databaseFile()) && isEmpty(server)) {
            LOG.info("The history is being copied from the database file.");
            // An older version may have left it.
            Schema.migrate(new DriverManagerDataSource(settings.fileUrl()));
            // Rows are read one by one instead of all at once; nothing is written.
            DriverManagerDataSource source =
                    new DriverManagerDataSource(settings.fileUrl() + ";ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1");
            FileTakeover takeover = new FileTakeover(new JdbcTemplate(source), server);
            server.update("DELETE FROM sync_folder");
            TABLES.forEach(takeover::copy);
            LOG.info("The history was copied. The database file is no longer used.");
        }
    }

    private static boolean isEmpty(JdbcTemplate server) {
        return server.queryForList("SELECT started FROM recording LIMIT 1").isEmpty()
                && server.queryForList("SELECT id FROM peer LIMIT 1").isEmpty();
    }

    private void copy(String table) {
        List<String> columns = columnsOf(table);
        String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        List<@Nullable Object[]> batch = new ArrayList<>();
        boolean counted = COUNTED.contains(table);
        String select = "SELECT " + String.join(", ", columns) + " FROM " + table + (counted ? " ORDER BY id" : "");
        file.query(select, row -> {
            @Nullable Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            batch.add(values);
            if (batch.size() == BATCH) {
                flush(insert, batch);
            }
        });
        flush(insert, batch);
        if (counted) {
            countOn(table);
        }
    }

    /** Asked for, so that none is forgotten that a newer version brings. */
    private List<String> columnsOf(String table) {
        return server.query("SELECT * FROM " + table + " WHERE 1 = 0", (ResultSetExtractor<List<String>>) rows -> {
            ResultSetMetaData about = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                names.add(about.getColumnName(i));
            }
            return names;
        });
    }

    private void flush(String insert, List<@Nullable Object[]> batch) {
        if (!batch.isEmpty()) {
            server.batchUpdate(insert, batch);
            batch.clear();
        }
    }

    /** The server did not count rows that brought their own number. */
    private void countOn(String table) {
        List<Long> last = server.queryForList("SELECT COALESCE(MAX(id), 0) FROM " + table, Long.class);
        server.execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + (last.get(0) + 1));
    }
}

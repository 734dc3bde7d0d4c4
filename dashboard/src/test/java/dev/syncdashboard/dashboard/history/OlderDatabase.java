package dev.syncdashboard.dashboard.history;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database as an older version left it, which knew one Sync folder: two updates, the second with a title and one change,
 * and a truck on the roster which reported both and got the first.
 */
final class OlderDatabase {

    private static final String NOON = "TIMESTAMP WITH TIME ZONE '2026-03-02 12:00:00+00'";

    private OlderDatabase() {}

    /** @param version of the tables, from 6 to 8 */
    static void in(HistorySettings settings, int version) {
        DriverManagerDataSource source = source(settings);
        Flyway.configure().dataSource(source).target("" + version).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("INSERT INTO recording (started, last_look) VALUES (" + NOON + ", " + NOON + ")");
        for (int number : new int[] {1, 2}) {
            update(number, jdbc);
        }
        files(jdbc, version >= 8);
        truck(jdbc);
        if (version >= 7) {
            jdbc.update("UPDATE peer SET faults = '[]'");
        }
    }

    static DriverManagerDataSource source(HistorySettings settings) {
        return new DriverManagerDataSource(
                settings.jdbcUrl(),
                settings.username().orElse(""),
                settings.password().orElse(""));
    }

    private static void update(int number, JdbcTemplate jdbc) {
        String hash = "hash-" + number;
        jdbc.update("INSERT INTO sighting (hash, since) VALUES (?, " + NOON + ")", hash);
        jdbc.update(
                "INSERT INTO station_update (number, hash, posted, title, changed_files, listed) " + "VALUES (?, ?, "
                        + NOON + ", ?, ?, TRUE)",
                number,
                hash,
                number == 1 ? null : "Mill Street",
                number == 1 ? null : 1);
        jdbc.update(
                "INSERT INTO report (peer, received, written, hash, seq, progressed, sent_while_updating) "
                        + "VALUES ('ENGINE7', " + NOON + ", " + NOON + ", ?, ?, " + NOON + ", FALSE)",
                hash,
                number);
    }

    private static void files(JdbcTemplate jdbc, boolean withContent) {
        String column = withContent ? "sha256" : "modified";
        String value = withContent ? "NULL" : NOON;
        jdbc.update("INSERT INTO update_file (number, kind, path, bytes, " + column + ") VALUES "
                + "(2, 'CHANGED', 'maps/north.pdf', 4000, " + value + ")");
        jdbc.update("INSERT INTO station_file (id, path, bytes, " + column + ") VALUES "
                + "('00000000-0000-0000-0000-000000000001', 'maps/north.pdf', 4000, " + value + ")");
    }

    private static void truck(JdbcTemplate jdbc) {
        jdbc.update("INSERT INTO peer (id, engine_name, last_hash, state, state_since) "
                + "VALUES ('ENGINE7', 'Engine 7', 'hash-2', 'up_to_date', " + NOON + ")");
        jdbc.update("INSERT INTO spell (peer, started, ended) VALUES ('ENGINE7', " + NOON + ", " + NOON + ")");
        jdbc.update("INSERT INTO flip (peer, to_state, happened) VALUES ('ENGINE7', 'up_to_date', " + NOON + ")");
        jdbc.update("INSERT INTO arrival (number, peer, arrived, exact) VALUES (1, 'ENGINE7', " + NOON + ", TRUE)");
        jdbc.update("INSERT INTO roster_truck (number, name, truck_group) VALUES (1, 'Engine 7', 'North')");
        jdbc.update("INSERT INTO roster_device (device, truck, place, is_current) VALUES ('ENGINE7', 1, 0, TRUE)");
        jdbc.update("INSERT INTO roster_version (version) VALUES (5)");
    }
}

package dev.syncdashboard.dashboard.history;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as the version left it that told files by their time of change: two updates, the second with one change. */
final class OlderDatabase {

    private OlderDatabase() {}

    static void in(HistorySettings settings) {
        DriverManagerDataSource source = new DriverManagerDataSource(
                settings.jdbcUrl(),
                settings.username().orElse(""),
                settings.password().orElse(""));
        Flyway.configure().dataSource(source).target("7").load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        String noon = "TIMESTAMP WITH TIME ZONE '2026-03-02 12:00:00+00'";
        jdbc.update("INSERT INTO recording (started, last_look) VALUES (" + noon + ", " + noon + ")");
        for (int number : new int[] {1, 2}) {
            jdbc.update("INSERT INTO sighting (hash, since) VALUES ('hash-" + number + "', " + noon + ")");
            jdbc.update(
                    "INSERT INTO station_update (number, hash, posted, changed_files, listed) VALUES (?, ?, " + noon
                            + ", ?, TRUE)",
                    number,
                    "hash-" + number,
                    number == 1 ? null : 1);
        }
        jdbc.update("INSERT INTO update_file (number, kind, path, bytes, modified) VALUES "
                + "(2, 'CHANGED', 'maps/north.pdf', 4000, " + noon + ")");
        jdbc.update("INSERT INTO station_file (id, path, bytes, modified) VALUES "
                + "('00000000-0000-0000-0000-000000000001', 'maps/north.pdf', 4000, " + noon + ")");
    }
}

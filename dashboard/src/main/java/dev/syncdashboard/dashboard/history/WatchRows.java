package dev.syncdashboard.dashboard.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** When the station's Sync folder was watched, as rows. */
record WatchRows(JdbcTemplate jdbc, int folder) {
    void write(Stretch watched) {
        int found = jdbc.update(
                "UPDATE recording SET last_look = ? WHERE folder = ? AND started = ?",
                SqlTime.of(watched.to()),
                folder,
                SqlTime.of(watched.from()));
        if (found == 0) {
            jdbc.update(
                    "INSERT INTO recording (last_look, folder, started) VALUES (?, ?, ?)",
                    SqlTime.of(watched.to()),
                    folder,
                    SqlTime.of(watched.from()));
        }
    }

    Optional<Instant> lastLook() {
        return jdbc
                .query(
                        "SELECT last_look FROM recording WHERE folder = ? ORDER BY last_look DESC LIMIT 1",
                        (row, index) -> SqlTime.read(row, "last_look"),
                        folder)
                .stream()
                .findFirst();
    }

    /** At any of the station's folders. */
    static Optional<Instant> lastLookOfAll(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "SELECT last_look FROM recording ORDER BY last_look DESC LIMIT 1",
                        (row, index) -> SqlTime.read(row, "last_look"))
                .stream()
                .findFirst();
    }

    Optional<Instant> knownFrom() {
        return jdbc
                .query(
                        "SELECT started FROM recording WHERE folder = ? ORDER BY started LIMIT 1",
                        (row, index) -> SqlTime.read(row, "started"),
                        folder)
                .stream()
                .findFirst();
    }

    /** With the last stretch before it, since a gap may have begun then. */
    List<Stretch> gaps(Instant from) {
        List<Stretch> watched = jdbc.query(
                "SELECT started, last_look FROM recording WHERE folder = ? AND last_look >= COALESCE("
                        + "(SELECT MAX(last_look) FROM recording WHERE folder = ? AND last_look < ?), ?) "
                        + "ORDER BY started",
                (row, index) -> new Stretch(SqlTime.read(row, "started"), SqlTime.read(row, "last_look")),
                folder,
                folder,
                SqlTime.of(from),
                SqlTime.of(from));
        return Stretch.gaps(watched).stream()
                .filter(gap -> gap.to().isAfter(from))
                .toList();
    }
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.status.PeerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which peers have which updates, as rows. */
final class ArrivalRows {

    private final JdbcTemplate jdbc;

    ArrivalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first one counts. Of an update that is no longer kept nothing is kept. */
    void write(Arrival arrival) {
        jdbc.update(
                "INSERT INTO arrival (number, peer, arrived, exact) SELECT number, ?, ?, ? FROM station_update "
                        + "WHERE number = ? AND NOT EXISTS "
                        + "(SELECT 1 FROM arrival known WHERE known.number = station_update.number AND known.peer = ?)",
                arrival.peer().value(),
                SqlTime.of(arrival.at()),
                arrival.exact(),
                arrival.number(),
                arrival.peer().value());
    }

    /** The newest update that each peer has, or had. */
    Map<PeerId, Integer> newest() {
        Map<PeerId, Integer> newest = new HashMap<>();
        jdbc.query(
                "SELECT id, (SELECT MAX(number) FROM arrival WHERE arrival.peer = peer.id) AS newest FROM peer",
                row -> {
                    int number = row.getInt("newest");
                    if (!row.wasNull()) {
                        newest.put(new PeerId(row.getString("id")), number);
                    }
                });
        return newest;
    }

    List<Arrival> of(int number) {
        return jdbc.query(
                "SELECT * FROM arrival WHERE number = ? ORDER BY arrived, peer", (row, index) -> arrival(row), number);
    }

    List<Arrival> from(int number) {
        return jdbc.query(
                "SELECT * FROM arrival WHERE number >= ? ORDER BY number, arrived, peer",
                (row, index) -> arrival(row),
                number);
    }

    List<Arrival> of(PeerId peer, Instant from) {
        return jdbc.query(
                "SELECT * FROM arrival WHERE peer = ? AND arrived >= ? ORDER BY number",
                (row, index) -> arrival(row),
                peer.value(),
                SqlTime.of(from));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                new PeerId(row.getString("peer")),
                row.getInt("number"),
                SqlTime.read(row, "arrived"),
                row.getBoolean("exact"));
    }
}

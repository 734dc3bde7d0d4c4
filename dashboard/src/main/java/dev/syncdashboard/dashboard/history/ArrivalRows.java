package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.status.PeerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which peers have which updates of a Sync folder, as rows. */
record ArrivalRows(JdbcTemplate jdbc, int folder) {
    /** The first one counts. Of an update that is no longer kept nothing is kept. */
    void write(Arrival arrival) {
        jdbc.update(
                "INSERT INTO arrival (folder, number, peer, arrived, exact) SELECT folder, number, ?, ?, ? FROM station_update "
                        + "WHERE folder = ? AND number = ? AND NOT EXISTS (SELECT 1 FROM arrival known "
                        + "WHERE known.folder = station_update.folder AND known.number = station_update.number "
                        + "AND known.peer = ?)",
                arrival.peer().value(),
                SqlTime.of(arrival.at()),
                arrival.exact(),
                folder,
                arrival.number(),
                arrival.peer().value());
    }

    /** The newest update that each peer has, or had. */
    Map<PeerId, Integer> newest() {
        Map<PeerId, Integer> newest = new HashMap<>();
        jdbc.query(
                "SELECT id, (SELECT MAX(number) FROM arrival WHERE arrival.folder = peer.folder AND arrival.peer = peer.id) "
                        + "AS newest FROM peer WHERE folder = ?",
                row -> {
                    int number = row.getInt("newest");
                    if (!row.wasNull()) {
                        newest.put(new PeerId(row.getString("id")), number);
                    }
                },
                folder);
        return newest;
    }

    List<Arrival> of(int number) {
        return where("number = ? ORDER BY arrived, peer", number);
    }

    List<Arrival> from(int number) {
        return where("number >= ? ORDER BY number, arrived, peer", number);
    }

    List<Arrival> of(PeerId peer, Instant from) {
        return where("peer = ? AND arrived >= ? ORDER BY number", peer.value(), SqlTime.of(from));
    }

    private List<Arrival> where(String condition, Object... values) {
        return jdbc.query(
                "SELECT * FROM arrival WHERE folder = ? AND " + condition,
                (row, index) -> arrival(row),
                Stream.concat(Stream.of(folder), Stream.of(values)).toArray());
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                new PeerId(row.getString("peer")),
                row.getInt("number"),
                SqlTime.read(row, "arrived"),
                row.getBoolean("exact"));
    }
}

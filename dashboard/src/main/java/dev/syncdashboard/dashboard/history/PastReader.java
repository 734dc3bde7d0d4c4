package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what happened to peers in a Sync folder. */
record PastReader(JdbcTemplate jdbc, int folder) {
    PeerPast read(PeerId peer, Instant from) {
        return new PeerPast(
                reportsFrom(peer, from),
                new SpellRows(jdbc).since(peer, from),
                flips(peer, from),
                new ArrivalRows(jdbc, folder).of(peer, from),
                new WatchRows(jdbc, folder).gaps(from));
    }

    /** Peer by peer, so that an index answers it: a year has millions of reports. */
    Map<PeerId, Instant> firstReports() {
        Map<PeerId, Instant> first = new HashMap<>();
        jdbc.query(
                "SELECT id, (SELECT MIN(received) FROM report WHERE report.folder = peer.folder AND report.peer = peer.id) "
                        + "AS earliest FROM peer WHERE folder = ?",
                row -> {
                    PeerId peer = new PeerId(row.getString("id"));
                    SqlTime.readOptional(row, "earliest").ifPresent(received -> first.put(peer, received));
                },
                folder);
        return first;
    }

    private List<PeerPast.Report> reportsFrom(PeerId peer, Instant from) {
        List<PeerPast.Report> reports = reports(peer, PeerPast.MOST_REPORTS).stream()
                .filter(report -> !report.received().isBefore(from))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(reports);
        return reports;
    }

    List<PeerPast.Report> reports(PeerId peer, int most) {
        return jdbc.query(
                "SELECT * FROM report WHERE folder = ? AND peer = ? ORDER BY received DESC, id DESC LIMIT ?",
                (row, index) -> report(row),
                folder,
                peer.value(),
                most);
    }

    private List<Flip> flips(PeerId peer, Instant from) {
        return jdbc.query(
                "SELECT from_state, to_state, happened FROM flip WHERE folder = ? AND peer = ? AND happened >= ? "
                        + "ORDER BY happened, id",
                (row, index) -> new Flip(
                        peer,
                        PeerRows.state(row.getString("from_state")),
                        PeerState.valueOf(row.getString("to_state").toUpperCase(Locale.ROOT)),
                        SqlTime.read(row, "happened")),
                folder,
                peer.value(),
                SqlTime.of(from));
    }

    private static PeerPast.Report report(ResultSet row) throws SQLException {
        @Nullable Long seq = row.getObject("seq", Long.class);
        return new PeerPast.Report(
                SqlTime.read(row, "received"),
                SqlTime.read(row, "written"),
                new FolderHash(row.getString("hash")),
                seq == null ? OptionalLong.empty() : OptionalLong.of(seq),
                Optional.ofNullable(row.getObject("complete", Boolean.class)),
                SqlTime.read(row, "progressed"),
                row.getBoolean("sent_while_updating"));
    }
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Contact.Spell;
import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what happened to peers, and when that was watched. */
final class PastReader {

    private final JdbcTemplate jdbc;

    PastReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    PeerPast read(PeerId peer, Instant from) {
        return new PeerPast(
                reportsFrom(peer, from),
                jdbc.query(
                        "SELECT started, ended FROM spell WHERE peer = ? AND (ended IS NULL OR ended >= ?) "
                                + "ORDER BY started",
                        (row, index) -> new Spell(SqlTime.read(row, "started"), SqlTime.readOptional(row, "ended")),
                        peer.value(),
                        SqlTime.of(from)),
                flips(peer, from),
                new ArrivalRows(jdbc).of(peer, from),
                gaps(from));
    }

    /** Peer by peer, so that an index answers it: a year has millions of reports. */
    Map<PeerId, Instant> firstReports() {
        Map<PeerId, Instant> first = new HashMap<>();
        jdbc.query(
                "SELECT id, (SELECT MIN(received) FROM report WHERE report.peer = peer.id) AS earliest FROM peer",
                row -> {
                    PeerId peer = new PeerId(row.getString("id"));
                    SqlTime.readOptional(row, "earliest").ifPresent(received -> first.put(peer, received));
                });
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
                "SELECT * FROM report WHERE peer = ? ORDER BY received DESC, id DESC LIMIT ?",
                (row, index) -> report(row),
                peer.value(),
                most);
    }

    Set<FolderHash> everHad(Collection<FolderHash> hashes) {
        List<String> values = hashes.stream().map(FolderHash::value).distinct().toList();
        if (values.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        return Set.copyOf(jdbc.query(
                "SELECT DISTINCT hash FROM sighting WHERE hash IN (" + places + ")",
                (row, index) -> new FolderHash(row.getString("hash")),
                values.toArray()));
    }

    Optional<Instant> knownFrom() {
        return jdbc
                .query(
                        "SELECT started FROM recording ORDER BY started LIMIT 1",
                        (row, index) -> SqlTime.read(row, "started"))
                .stream()
                .findFirst();
    }

    private List<Flip> flips(PeerId peer, Instant from) {
        return jdbc.query(
                "SELECT from_state, to_state, happened FROM flip WHERE peer = ? AND happened >= ? "
                        + "ORDER BY happened, id",
                (row, index) -> new Flip(
                        peer,
                        KeptReader.state(row.getString("from_state")),
                        PeerState.valueOf(row.getString("to_state").toUpperCase(Locale.ROOT)),
                        SqlTime.read(row, "happened")),
                peer.value(),
                SqlTime.of(from));
    }

    /** With the last stretch before it, since a gap may have begun then. */
    List<Stretch> gaps(Instant from) {
        List<Stretch> watched = jdbc.query(
                "SELECT started, last_look FROM recording WHERE last_look >= COALESCE("
                        + "(SELECT MAX(last_look) FROM recording WHERE last_look < ?), ?) ORDER BY started",
                (row, index) -> new Stretch(SqlTime.read(row, "started"), SqlTime.read(row, "last_look")),
                SqlTime.of(from),
                SqlTime.of(from));
        return Stretch.gaps(watched).stream()
                .filter(gap -> gap.to().isAfter(from))
                .toList();
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

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was last known of each peer in a Sync folder, as rows. */
record PeerRows(JdbcTemplate jdbc, int folder) {
    /** What was said against a peer is read as unreadable where it is too long, and never as nothing. */
    private static final String PEER = """
            SELECT id, engine_name,
                CASE WHEN LENGTH(last_report) + COALESCE(LENGTH(faults), 0) <= ? THEN last_report END AS last_report,
                CASE WHEN LENGTH(faults) > ? THEN 'too long' ELSE faults END AS faults,
                received, progressed, sent_while_updating, state, state_since
            FROM peer WHERE id = ? AND folder = ?
            """;

    void write(KeptPeer peer) {
        Optional<ReceivedReport> report = peer.report();
        @Nullable
        Object[] values = {
            peer.engineName().map(SqlText::storable).orElse(null),
            report.map(known -> json(known.report())).orElse(null),
            report.map(known -> known.report().hash()).map(FolderHash::value).orElse(null),
            SqlTime.of(report.map(ReceivedReport::received)),
            SqlTime.of(report.map(ReceivedReport::progressed)),
            report.map(ReceivedReport::sentWhileUpdating).orElse(false),
            peer.standing().map(standing -> standing.state().code()).orElse(null),
            SqlTime.of(peer.standing().map(KeptPeer.Standing::since)),
            FaultsJson.encode(peer.faults()),
            peer.id().value(),
            folder
        };
        int found = jdbc.update(
                "UPDATE peer SET engine_name = ?, last_report = ?, last_hash = ?, received = ?, progressed = ?, "
                        + "sent_while_updating = ?, state = ?, state_since = ?, faults = ? WHERE id = ? AND folder = ?",
                values);
        if (found == 0) {
            jdbc.update(
                    "INSERT INTO peer (engine_name, last_report, last_hash, received, progressed, sent_while_updating, "
                            + "state, state_since, faults, id, folder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values);
        }
    }

    private static String json(StatusReport report) {
        return new String(StatusReportCodec.encode(report), StandardCharsets.UTF_8);
    }

    /** In all Sync folders. */
    static void delete(PeerId peer, JdbcTemplate jdbc) {
        jdbc.update("DELETE FROM peer WHERE id = ?", peer.value());
    }

    /**
     * A peer as it was read.
     *
     * @param characters of what it has said
     */
    record Read(KeptPeer peer, int characters) {}

    /**
     * What is known of a peer; empty if it is not known in this folder.
     *
     * @param contact the device's
     * @param most so many characters of what it has said are read at most
     */
    Optional<Read> read(PeerId peer, Contact contact, long most) {
        return jdbc
                .query(
                        PEER,
                        (row, index) ->
                                new Read(peer(row, contact), length(row, "last_report") + length(row, "faults")),
                        most,
                        most,
                        peer.value(),
                        folder)
                .stream()
                .findFirst();
    }

    private static int length(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? 0 : text.length();
    }

    private static KeptPeer peer(ResultSet row, Contact contact) throws SQLException {
        Optional<Instant> stateSince = SqlTime.readOptional(row, "state_since");
        return new KeptPeer(
                new PeerId(row.getString("id")),
                Optional.ofNullable(row.getString("engine_name")),
                report(row),
                FaultsJson.decode(row.getString("faults")),
                contact,
                state(row.getString("state"))
                        .flatMap(state -> stateSince.map(since -> new KeptPeer.Standing(state, since))));
    }

    private static Optional<ReceivedReport> report(ResultSet row) throws SQLException {
        @Nullable String json = row.getString("last_report");
        if (json == null
                || !(StatusReportCodec.decode(json.getBytes(StandardCharsets.UTF_8))
                        instanceof StatusReportCodec.Decoded.Whole whole)) {
            return Optional.empty();
        }
        StatusReport report = whole.report();
        return Optional.of(new ReceivedReport(
                report,
                SqlTime.read(row, "received"),
                SqlTime.read(row, "progressed"),
                row.getBoolean("sent_while_updating")));
    }

    static Optional<PeerState> state(@Nullable String code) {
        return Arrays.stream(PeerState.values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}

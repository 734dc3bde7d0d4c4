package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.verdict.Contact;
import dev.syncdashboard.dashboard.verdict.Contact.Spell;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Sighting;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what verdicts need after a restart, and no more than that, however much is kept. */
final class KeptReader {

    private static final int MOST_SPELLS = 200;
    private static final int MOST_PEERS = 20_000;

    /** What reports say in all. A report that is left out stands in the Status folder all the same. */
    private static final long MOST_REPORT_CHARACTERS = 32L << 20;

    /** What was said against a peer is read as unreadable where it is too long, and never as nothing. */
    private static final String PEER = """
            SELECT id, engine_name,
                CASE WHEN LENGTH(last_report) + COALESCE(LENGTH(faults), 0) <= ? THEN last_report END AS last_report,
                CASE WHEN LENGTH(faults) > ? THEN 'too long' ELSE faults END AS faults,
                received, progressed, sent_while_updating, state, state_since
            FROM peer WHERE id = ?
            """;

    private final JdbcTemplate jdbc;
    private final FileRows files;

    KeptReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.files = new FileRows(jdbc);
    }

    KeptFolder read() {
        Optional<Instant> lastLook = jdbc
                .query(
                        "SELECT last_look FROM recording ORDER BY last_look DESC LIMIT 1",
                        (row, index) -> SqlTime.read(row, "last_look"))
                .stream()
                .findFirst();
        endSpells(lastLook);
        int filesOf = jdbc
                .queryForList(
                        "SELECT number FROM station_update WHERE listed ORDER BY number DESC LIMIT 1", Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
        return new KeptFolder(
                StationHistory.of(sightings(), updates()),
                peers(),
                new ArrivalRows(jdbc).newest(),
                filesOf == 0 ? List.of() : files.readList(),
                filesOf,
                lastLook);
    }

    /** Whether nothing was ever kept here. */
    boolean isNew() {
        return jdbc.queryForList("SELECT version FROM roster_version").isEmpty()
                && jdbc.queryForList("SELECT started FROM recording LIMIT 1").isEmpty()
                && jdbc.queryForList("SELECT id FROM peer LIMIT 1").isEmpty()
                && jdbc.queryForList("SELECT number FROM roster_truck LIMIT 1").isEmpty();
    }

    /** What went on when the dashboard ended is proven only up to its last look. */
    private void endSpells(Optional<Instant> lastLook) {
        if (lastLook.isPresent()) {
            jdbc.update(
                    "UPDATE spell SET ended = CASE WHEN started < ? THEN ? ELSE started END WHERE ended IS NULL",
                    SqlTime.of(lastLook.get()),
                    SqlTime.of(lastLook.get()));
        } else {
            jdbc.update("UPDATE spell SET ended = started WHERE ended IS NULL");
        }
    }

    private List<Sighting> sightings() {
        return jdbc.query(
                "SELECT hash, since, not_before FROM sighting ORDER BY id",
                (row, index) -> new Sighting(
                        new FolderHash(row.getString("hash")),
                        SqlTime.read(row, "since"),
                        SqlTime.readOptional(row, "not_before")));
    }

    private List<Update> updates() {
        List<Update> rows = jdbc.query("SELECT * FROM station_update ORDER BY number", (row, index) -> update(row));
        int from = firstWithFiles(rows);
        Map<Integer, FileChanges> changes = files.readChanges(from);
        return rows.stream()
                .map(row -> row.number() >= from ? withFiles(row, changes) : row)
                .toList();
    }

    private static Update update(ResultSet row) throws SQLException {
        @Nullable Integer changedFiles = row.getObject("changed_files", Integer.class);
        return new Update(
                row.getInt("number"),
                new FolderHash(row.getString("hash")),
                SqlTime.read(row, "posted"),
                SqlTime.readOptional(row, "not_before"),
                Optional.ofNullable(row.getString("title")),
                changedFiles == null ? OptionalInt.empty() : OptionalInt.of(changedFiles),
                Optional.empty());
    }

    private static Update withFiles(Update update, Map<Integer, FileChanges> changes) {
        return update.changedFiles().isEmpty()
                ? update
                : update.withChanges(changes.getOrDefault(update.number(), FileChanges.NONE));
    }

    private static int firstWithFiles(List<Update> rows) {
        int sum = 0;
        int from = Integer.MAX_VALUE;
        for (int i = rows.size() - 1; i >= 0; i--) {
            sum += rows.get(i).changedFiles().orElse(0);
            if (sum > StationHistory.MOST_FILES) {
                return from;
            }
            from = rows.get(i).number();
        }
        return from;
    }

    /** One by one, those that the engine named first: a history that was flooded must not fill the memory. */
    private List<KeptPeer> peers() {
        List<KeptPeer> known = new ArrayList<>();
        long left = MOST_REPORT_CHARACTERS;
        for (String id : jdbc.queryForList(
                "SELECT id FROM peer ORDER BY CASE WHEN engine_name IS NULL THEN 1 ELSE 0 END, id LIMIT " + MOST_PEERS,
                String.class)) {
            for (Row row : jdbc.query(PEER, (found, index) -> row(found), left, left, id)) {
                left -= row.characters();
                known.add(row.peer());
            }
        }
        return known;
    }

    /** @param characters of what it has said */
    private record Row(KeptPeer peer, int characters) {}

    private Row row(ResultSet row) throws SQLException {
        KeptPeer peer = peer(row);
        return new Row(
                new KeptPeer(
                        peer.id(),
                        peer.engineName(),
                        peer.report(),
                        peer.faults(),
                        contact(peer.id()),
                        peer.standing()),
                length(row, "last_report") + length(row, "faults"));
    }

    private static int length(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? 0 : text.length();
    }

    private static KeptPeer peer(ResultSet row) throws SQLException {
        Optional<Instant> stateSince = SqlTime.readOptional(row, "state_since");
        return new KeptPeer(
                new PeerId(row.getString("id")),
                Optional.ofNullable(row.getString("engine_name")),
                report(row),
                FaultsJson.decode(row.getString("faults")),
                Contact.NEVER,
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

    private Contact contact(PeerId peer) {
        List<Spell> newestFirst = new ArrayList<>(jdbc.query(
                "SELECT started, ended FROM spell WHERE peer = ? ORDER BY started DESC LIMIT " + MOST_SPELLS,
                (row, index) -> new Spell(SqlTime.read(row, "started"), SqlTime.readOptional(row, "ended")),
                peer.value()));
        Collections.reverse(newestFirst);
        return new Contact(newestFirst);
    }
}

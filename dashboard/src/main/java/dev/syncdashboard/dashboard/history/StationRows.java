package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The versions and updates of a Sync folder as rows. */
record StationRows(JdbcTemplate jdbc, int folder) {

    private FileRows files() {
        return new FileRows(jdbc, folder);
    }

    void write(Sighting sighting) {
        jdbc.update(
                "INSERT INTO sighting (folder, hash, since, not_before) VALUES (?, ?, ?, ?)",
                folder,
                sighting.hash().value(),
                SqlTime.of(sighting.since()),
                SqlTime.of(sighting.notBefore()));
    }

    void write(Update update) {
        jdbc.update(
                "INSERT INTO station_update (folder, number, hash, posted, not_before, title) VALUES (?, ?, ?, ?, ?, ?)",
                folder,
                update.number(),
                update.hash().value(),
                SqlTime.of(update.posted()),
                SqlTime.of(update.notBefore()),
                update.title().map(SqlText::storable).orElse(null));
        update.changes().ifPresent(changes -> files().writeChanges(update.number(), changes));
    }

    void writeTitle(int number, Optional<String> title) {
        jdbc.update(
                "UPDATE station_update SET title = ? WHERE folder = ? AND number = ?",
                title.map(SqlText::storable).orElse(null),
                folder,
                number);
    }

    StationHistory read() {
        List<Sighting> log = jdbc.query(
                "SELECT hash, since, not_before FROM sighting WHERE folder = ? ORDER BY id",
                (row, index) -> new Sighting(
                        new FolderHash(row.getString("hash")),
                        SqlTime.read(row, "since"),
                        SqlTime.readOptional(row, "not_before")),
                folder);
        return StationHistory.of(log, updates());
    }

    private List<Update> updates() {
        List<Update> rows = jdbc.query(
                "SELECT * FROM station_update WHERE folder = ? ORDER BY number", (row, index) -> update(row), folder);
        int from = firstWithFiles(rows);
        Map<Integer, FileChanges> changes = files().readChanges(from);
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

    /** The newest update whose files were listed; 0 if none was. */
    int newestListed() {
        return jdbc
                .queryForList(
                        "SELECT number FROM station_update WHERE folder = ? AND listed ORDER BY number DESC LIMIT 1",
                        Integer.class,
                        folder)
                .stream()
                .findFirst()
                .orElse(0);
    }

    Set<FolderHash> everHad(Collection<FolderHash> hashes) {
        List<String> values = hashes.stream().map(FolderHash::value).distinct().toList();
        if (values.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        return Set.copyOf(jdbc.query(
                "SELECT DISTINCT hash FROM sighting WHERE hash IN (" + places + ") AND folder = " + folder,
                (row, index) -> new FolderHash(row.getString("hash")),
                values.toArray()));
    }
}

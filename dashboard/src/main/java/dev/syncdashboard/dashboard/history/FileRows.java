package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station's files in a Sync folder as rows: what each update changed, and the newest list as a whole. */
record FileRows(JdbcTemplate jdbc, int folder) {
    private static final int BATCH = 1_000;

    private enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    void writeChanges(int number, FileChanges changes) {
        jdbc.update("DELETE FROM update_file WHERE folder = ? AND number = ?", folder, number);
        insertChanges(number, Kind.ADDED, changes.added());
        insertChanges(number, Kind.CHANGED, changes.changed());
        insertChanges(number, Kind.REMOVED, changes.removed());
        jdbc.update(
                "UPDATE station_update SET changed_files = ? WHERE folder = ? AND number = ?",
                changes.count(),
                folder,
                number);
    }

    private void insertChanges(int number, Kind kind, List<FileEntry> files) {
        jdbc.batchUpdate(
                "INSERT INTO update_file (folder, number, kind, path, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)",
                files,
                BATCH,
                (row, file) -> {
                    row.setInt(1, folder);
                    row.setInt(2, number);
                    row.setString(3, kind.name());
                    row.setString(4, file.path());
                    row.setLong(5, file.size());
                    row.setBytes(6, bytes(file));
                });
    }

    void writeList(Entry.Listed listed) {
        FileChanges differences = listed.differences();
        if (listed.anew()) {
            jdbc.update("DELETE FROM station_file WHERE folder = ?", folder);
        }
        delete(differences.removed());
        delete(differences.changed());
        insert(differences.changed());
        insert(differences.added());
        jdbc.update("UPDATE station_update SET listed = TRUE WHERE folder = ? AND number = ?", folder, listed.number());
    }

    private void delete(List<FileEntry> files) {
        jdbc.batchUpdate("DELETE FROM station_file WHERE folder = ? AND id = ?", files, BATCH, (row, file) -> {
            row.setInt(1, folder);
            row.setObject(2, id(file));
        });
    }

    private void insert(List<FileEntry> files) {
        jdbc.batchUpdate(
                "INSERT INTO station_file (folder, id, path, bytes, sha256) VALUES (?, ?, ?, ?, ?)",
                files,
                BATCH,
                (row, file) -> {
                    row.setInt(1, folder);
                    row.setObject(2, id(file));
                    row.setString(3, file.path());
                    row.setLong(4, file.size());
                    row.setBytes(5, bytes(file));
                });
    }

    private static UUID id(FileEntry file) {
        return UUID.nameUUIDFromBytes(file.path().getBytes(StandardCharsets.UTF_8));
    }

    List<FileEntry> readList() {
        return jdbc.query(
                "SELECT path, bytes, sha256 FROM station_file WHERE folder = ?", (row, index) -> file(row), folder);
    }

    /** What an update changed; empty if that is not known. */
    Optional<FileChanges> readChangesOf(int number) {
        boolean known = !jdbc.queryForList(
                        "SELECT number FROM station_update WHERE folder = ? AND number = ? AND changed_files IS NOT NULL",
                        Integer.class,
                        folder,
                        number)
                .isEmpty();
        return known
                ? Optional.of(readChanges("number = ?", number).getOrDefault(number, FileChanges.NONE))
                : Optional.empty();
    }

    /** What each update from this number on changed, where that is known. */
    Map<Integer, FileChanges> readChanges(int from) {
        Map<Integer, FileChanges> changes = readChanges("number >= ?", from);
        jdbc.queryForList(
                        "SELECT number FROM station_update WHERE folder = ? AND number >= ? AND changed_files = 0",
                        Integer.class,
                        folder,
                        from)
                .forEach(number -> changes.put(number, FileChanges.NONE));
        return changes;
    }

    private Map<Integer, FileChanges> readChanges(String which, int from) {
        Map<Integer, Map<Kind, List<FileEntry>>> found = new HashMap<>();
        jdbc.query(
                "SELECT number, kind, path, bytes, sha256 FROM update_file WHERE folder = ? AND " + which,
                row -> {
                    found.computeIfAbsent(row.getInt("number"), number -> new EnumMap<>(Kind.class))
                            .computeIfAbsent(Kind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                            .add(file(row));
                },
                folder,
                from);
        Map<Integer, FileChanges> changes = new HashMap<>();
        found.forEach((number, files) -> changes.put(
                number,
                FileChanges.sorted(
                        files.getOrDefault(Kind.ADDED, List.of()),
                        files.getOrDefault(Kind.CHANGED, List.of()),
                        files.getOrDefault(Kind.REMOVED, List.of()))));
        return changes;
    }

    private static FileEntry file(ResultSet row) throws SQLException {
        Optional<Sha256> sha256 = Optional.ofNullable(row.getBytes("sha256")).flatMap(Sha256::read);
        return new FileEntry(row.getString("path"), row.getLong("bytes"), sha256);
    }

    private static byte @Nullable [] bytes(FileEntry file) {
        return file.sha256().map(Sha256::toBytes).orElse(null);
    }
}

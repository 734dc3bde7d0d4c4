package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which number each Sync folder of the settings has in the database. A folder is known again by its name; one with a new name
 * by what the engine calls it. What is kept of a folder that is not in the settings stays, and waits for it to come back.
 */
final class FolderIds {

    private static final int LONGEST_KEY = 512;

    private final Map<FolderName, Integer> ids;

    private record Row(int id, Optional<String> name, Optional<String> engineKey) {}

    private FolderIds(Map<FolderName, Integer> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** @throws IllegalArgumentException if the settings had no such folder */
    int of(FolderName folder) {
        return Optional.ofNullable(ids.get(folder))
                .orElseThrow(() -> new IllegalArgumentException("No history is kept of the folder " + folder + "."));
    }

    Map<FolderName, Integer> all() {
        return ids;
    }

    /** Notes what each folder is called now; to be called in a transaction. */
    static FolderIds match(List<StoredFolder> folders, JdbcTemplate jdbc) {
        Map<FolderName, Row> found = match(folders, rows(jdbc));
        Map<FolderName, Integer> ids = new HashMap<>();
        for (StoredFolder folder : folders) {
            ids.put(folder.name(), note(folder, Optional.ofNullable(found.get(folder.name())), jdbc));
        }
        forgetKeysOfOthers(folders, ids, jdbc);
        return new FolderIds(ids);
    }

    private static List<Row> rows(JdbcTemplate jdbc) {
        return jdbc.query(
                "SELECT id, name, engine_key FROM sync_folder ORDER BY id",
                (row, index) -> new Row(
                        row.getInt("id"),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("engine_key"))));
    }

    private static Map<FolderName, Row> match(List<StoredFolder> folders, List<Row> rows) {
        Map<FolderName, Row> found = new HashMap<>();
        List<Row> free = new ArrayList<>(rows);
        for (StoredFolder folder : folders) {
            String name = folder.name().value();
            take(row -> row.name().filter(name::equals).isPresent(), free)
                    .ifPresent(row -> found.put(folder.name(), row));
        }
        for (StoredFolder folder : folders) {
            Optional<String> key = key(folder);
            if (!found.containsKey(folder.name()) && key.isPresent()) {
                take(row -> row.engineKey().equals(key), free).ifPresent(row -> found.put(folder.name(), row));
            }
        }
        FolderName first = folders.get(0).name();
        if (!found.containsKey(first)) {
            // From a version that knew one folder only.
            take(row -> row.name().isEmpty(), free).ifPresent(row -> found.put(first, row));
        }
        return found;
    }

    private static Optional<Row> take(Predicate<Row> which, List<Row> free) {
        Optional<Row> taken = free.stream().filter(which).findFirst();
        taken.ifPresent(free::remove);
        return taken;
    }

    private static int note(StoredFolder folder, Optional<Row> found, JdbcTemplate jdbc) {
        String name = folder.name().value();
        @Nullable String key = key(folder).orElse(null);
        if (found.isEmpty()) {
            int id = 1
                    + jdbc.query("SELECT MAX(id) AS last FROM sync_folder", (row, index) -> row.getInt("last"))
                            .get(0);
            jdbc.update("INSERT INTO sync_folder (id, name, engine_key) VALUES (?, ?, ?)", id, name, key);
            return id;
        }
        Row row = found.get();
        if (!row.name().equals(Optional.of(name)) || !row.engineKey().equals(key(folder))) {
            jdbc.update("UPDATE sync_folder SET name = ?, engine_key = ? WHERE id = ?", name, key, row.id());
        }
        return row.id();
    }

    /** What the engine calls a folder tells one only, that which had it last. */
    private static void forgetKeysOfOthers(
            List<StoredFolder> folders, Map<FolderName, Integer> ids, JdbcTemplate jdbc) {
        List<String> keys =
                folders.stream().flatMap(folder -> key(folder).stream()).toList();
        rows(jdbc).stream()
                .filter(row -> !ids.containsValue(row.id()))
                .filter(row -> row.engineKey().filter(keys::contains).isPresent())
                .forEach(row -> jdbc.update("UPDATE sync_folder SET engine_key = NULL WHERE id = ?", row.id()));
    }

    /** Empty if nothing is set, or what nobody could tell apart once it is cut. */
    private static Optional<String> key(StoredFolder folder) {
        return Optional.of(SqlText.storable(folder.engineKey()))
                .filter(key -> !key.isEmpty() && key.length() <= LONGEST_KEY);
    }
}

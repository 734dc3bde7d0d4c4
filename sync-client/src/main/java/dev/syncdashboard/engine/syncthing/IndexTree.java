package dev.syncdashboard.engine.syncthing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The files that all devices together have, by Syncthing's word ({@code /rest/db/browse}). */
final class IndexTree {

    private final Map<String, IndexEntry> files = new HashMap<>();

    private IndexTree() {}

    static IndexTree of(JsonNode answer) {
        IndexTree tree = new IndexTree();
        tree.add("", answer);
        return tree;
    }

    private void add(String directory, JsonNode entries) {
        for (JsonNode entry : entries) {
            String path = directory + entry.path("name").asString("");
            if (entry.path("type").asString("").endsWith("_FILE")) {
                List<Instant> modified =
                        IndexEntry.time(entry.path("modTime")).stream().toList();
                files.put(path, new IndexEntry(true, entry.path("size").asLong(0), modified, 0));
            }
            add(path + "/", entry.path("children"));
        }
    }

    /** The file with this path, which then no longer counts to the rest. */
    IndexEntry take(String path) {
        IndexEntry entry = files.remove(path);
        return entry == null ? IndexEntry.NONE : entry;
    }

    /** The paths of those that nobody has taken. */
    Set<String> rest() {
        return files.keySet();
    }
}

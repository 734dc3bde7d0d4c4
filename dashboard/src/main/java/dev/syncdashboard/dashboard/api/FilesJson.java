package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import java.util.List;

/**
 * Files to which something happened, or has to happen.
 *
 * @param truncated there are more, which are left out
 */
record FilesJson(List<Item> added, List<Item> changed, List<Item> removed, boolean truncated) {

    /** All together. An answer must not grow without bounds. */
    private static final int MOST = 10_000;

    /**
     * One of them.
     *
     * @param bytes its size; of a removed one, as it was
     */
    record Item(String path, long bytes) {}

    static FilesJson of(FileChanges changes) {
        int added = Math.min(MOST, changes.added().size());
        int changed = Math.min(MOST - added, changes.changed().size());
        return new FilesJson(
                first(changes.added(), added),
                first(changes.changed(), changed),
                first(changes.removed(), MOST - added - changed),
                changes.count() > MOST);
    }

    private static List<Item> first(List<FileEntry> files, int most) {
        return files.stream()
                .limit(most)
                .map(file -> new Item(file.path(), file.size()))
                .toList();
    }
}

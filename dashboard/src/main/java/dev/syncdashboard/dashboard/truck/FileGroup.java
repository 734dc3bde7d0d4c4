package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that a truck lacks in the same way.
 *
 * @param title "3 files to add, 4.1 MB"
 * @param more "and 20 more", or empty
 */
record FileGroup(String title, List<Line> files, String more) {

    /** A longer list helps nobody, and a page must not grow without bounds. */
    private static final int MOST_FILES = 200;

    /** @param size "1.3 MB" */
    record Line(String path, String size) {}

    static List<FileGroup> of(FileChanges changes) {
        return Stream.of(
                        group(changes.added(), "to add"),
                        group(changes.changed(), "to change"),
                        group(changes.removed(), "to remove"))
                .filter(group -> !group.files.isEmpty())
                .toList();
    }

    private static FileGroup group(List<FileEntry> files, String what) {
        long bytes = files.stream().mapToLong(FileEntry::size).sum();
        int surplus = files.size() - MOST_FILES;
        return new FileGroup(
                Words.count(files.size(), "file") + " " + what + ", " + Words.size(bytes),
                files.stream()
                        .limit(MOST_FILES)
                        .map(file -> new Line(file.path(), Words.size(file.size())))
                        .toList(),
                surplus > 0 ? "and " + surplus + " more" : "");
    }
}

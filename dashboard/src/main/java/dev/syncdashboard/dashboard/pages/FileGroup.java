package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files to which the same thing happened, or has to happen.
 *
 * @param title "3 files to add, 4.1 MB"
 * @param more "and 20 more", or empty
 */
public record FileGroup(String title, List<Line> files, String more) {

    /** A longer list helps nobody, and a page must not grow without bounds. */
    private static final int MOST_FILES = 200;

    /**
     * One file.
     *
     * @param size "1.3 MB"
     */
    public record Line(String path, String size) {}

    public FileGroup {
        files = List.copyOf(files);
    }

    /** What a truck still has to do: "3 files to add". */
    public static List<FileGroup> toDo(FileChanges changes) {
        return of(changes, "to add", "to change", "to remove");
    }

    /** What an update did: "3 files added". */
    public static List<FileGroup> done(FileChanges changes) {
        return of(changes, "added", "changed", "removed");
    }

    private static List<FileGroup> of(FileChanges changes, String added, String changed, String removed) {
        return Stream.of(
                        group(changes.added(), added),
                        group(changes.changed(), changed),
                        group(changes.removed(), removed))
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
                        .map(file -> new Line(Names.path(file.path()), Words.size(file.size())))
                        .toList(),
                surplus > 0 ? "and " + surplus + " more" : "");
    }
}

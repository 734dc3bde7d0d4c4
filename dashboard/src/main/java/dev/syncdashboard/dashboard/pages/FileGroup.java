package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
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
    public static List<FileGroup> toDo(FileChanges changes, StationTime time) {
        return of(changes, "to_add", "to_change", "to_remove", time);
    }

    /** What an update did: "3 files added". */
    public static List<FileGroup> done(FileChanges changes, StationTime time) {
        return of(changes, "added", "changed", "removed", time);
    }

    private static List<FileGroup> of(
            FileChanges changes, String added, String changed, String removed, StationTime time) {
        return Stream.of(
                        group(changes.added(), added, time),
                        group(changes.changed(), changed, time),
                        group(changes.removed(), removed, time))
                .filter(group -> !group.files.isEmpty())
                .toList();
    }

    private static FileGroup group(List<FileEntry> files, String what, StationTime time) {
        long bytes = files.stream().mapToLong(FileEntry::size).sum();
        int surplus = files.size() - MOST_FILES;
        return new FileGroup(
                time.say("file_group." + what, files.size(), time.size(bytes)),
                files.stream()
                        .limit(MOST_FILES)
                        .map(file -> new Line(Names.path(file.path()), time.size(file.size())))
                        .toList(),
                surplus > 0 ? time.say("pages.and_more", surplus) : "");
    }
}

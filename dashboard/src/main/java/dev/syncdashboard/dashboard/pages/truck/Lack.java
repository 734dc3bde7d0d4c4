package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.pages.FileGroup;
import dev.syncdashboard.dashboard.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that a truck lacks, in words.
 *
 * @param total "7 files, 12.3 MB; 2 files to remove"
 */
record Lack(String total, List<FileGroup> groups) {

    static Lack of(FileChanges changes) {
        return new Lack(total(changes), FileGroup.toDo(changes));
    }

    private static String total(FileChanges changes) {
        int files = changes.added().size() + changes.changed().size();
        int removed = changes.removed().size();
        if (files == 0 && removed == 0) {
            return "no file, since the same ones came back";
        }
        long bytes = Stream.of(changes.added(), changes.changed())
                .flatMap(List::stream)
                .mapToLong(FileEntry::size)
                .sum();
        String toCome = Words.count(files, "file") + ", " + Words.size(bytes);
        String toGo = Words.count(removed, "file") + " to remove";
        if (files == 0) {
            return toGo;
        }
        return removed == 0 ? toCome : toCome + "; " + toGo;
    }
}

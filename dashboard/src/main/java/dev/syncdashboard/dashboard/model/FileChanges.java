package dev.syncdashboard.dashboard.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an update changed against the one before it, each list sorted by path. A renamed file is removed and added. */
public record FileChanges(List<FileEntry> added, List<FileEntry> changed, List<FileEntry> removed) {

    public static final FileChanges NONE = new FileChanges(List.of(), List.of(), List.of());

    public FileChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public int count() {
        return added.size() + changed.size() + removed.size();
    }

    /**
     * What has to be added, changed and removed to come from one list of files to another. A file that may be the same, or
     * not, is one that is changed.
     */
    public static FileChanges between(List<FileEntry> before, List<FileEntry> after) {
        Map<String, FileEntry> old = byPath(before);
        List<FileEntry> added = new ArrayList<>();
        List<FileEntry> changed = new ArrayList<>();
        for (FileEntry file : after) {
            FileEntry known = old.remove(file.path());
            if (known == null) {
                added.add(file);
            } else if (!known.isSameAs(file)) {
                changed.add(file);
            }
        }
        return sorted(added, changed, List.copyOf(old.values()));
    }

    /** Whether of a file it can't be told if it is the same in both lists. */
    public static boolean isUnclear(List<FileEntry> before, List<FileEntry> after) {
        Map<String, FileEntry> old = byPath(before);
        return after.stream().anyMatch(file -> {
            FileEntry known = old.get(file.path());
            return known != null && known.mayBe(file);
        });
    }

    /** From lists in any order. */
    public static FileChanges sorted(List<FileEntry> added, List<FileEntry> changed, List<FileEntry> removed) {
        return new FileChanges(sorted(added), sorted(changed), sorted(removed));
    }

    private static Map<String, FileEntry> byPath(List<FileEntry> files) {
        return files.stream().collect(Collectors.toMap(FileEntry::path, Function.identity(), (a, b) -> b));
    }

    private static List<FileEntry> sorted(List<FileEntry> files) {
        return files.stream().sorted(Comparator.comparing(FileEntry::path)).toList();
    }
}

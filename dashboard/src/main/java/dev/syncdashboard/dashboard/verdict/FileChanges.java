package dev.syncdashboard.dashboard.verdict;

import java.util.List;

/** What an update changed against the one before it, each list sorted by path. A renamed file is removed and added. */
public record FileChanges(List<FileEntry> added, List<FileEntry> changed, List<FileEntry> removed) {

    public FileChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public int count() {
        return added.size() + changed.size() + removed.size();
    }
}

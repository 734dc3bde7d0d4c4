package dev.syncdashboard.demo.engine.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a step of a {@link FolderIndex} led to: tasks for the disk, and changes for those who watch. */
public final class Outcome {

    private final List<DiskTask> tasks = new ArrayList<>();
    private final List<ListChange> changes = new ArrayList<>();

    /** In the order in which they have to be done; removals come first: a file may have become a folder. */
    public List<DiskTask> tasks() {
        List<DiskTask> sorted = new ArrayList<>(tasks);
        sorted.sort(Comparator.comparing(task -> !(task instanceof DiskTask.Remove)));
        return sorted;
    }

    public List<ListChange> changes() {
        return List.copyOf(changes);
    }

    void toDo(DiskTask task) {
        tasks.add(task);
    }

    void changed(ListChange change) {
        changes.add(change);
    }

    /** The list's record of a file is another than before. */
    void changed(Optional<FileRecord> before, FileRecord after, boolean local) {
        boolean was = before.filter(record -> !record.deleted()).isPresent();
        if (was || !after.deleted()) {
            ListChange.Kind there = was ? ListChange.Kind.CHANGED : ListChange.Kind.ADDED;
            changes.add(new ListChange(after.path(), after.deleted() ? ListChange.Kind.REMOVED : there, local));
        }
    }
}

package dev.syncdashboard.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What makes one list out of another.
 *
 * @param removed paths that are no more
 * @param put files that are new or have another content
 */
public record FileListChanges(List<String> removed, FileList put) {

    public FileListChanges {
        removed = List.copyOf(removed);
    }

    /** The changes that {@link #applyTo} makes {@code now} out of {@code base} with. */
    public static FileListChanges between(FileList base, FileList now) {
        List<String> removed = new ArrayList<>();
        FileListBuilder put = new FileListBuilder();
        int old = 0;
        for (int i = 0; i < now.count(); i++) {
            while (old < base.count() && base.comparePaths(old, now, i) < 0) {
                removed.add(base.path(old++));
            }
            boolean there = old < base.count() && base.comparePaths(old, now, i) == 0;
            if (!there || !base.sameContent(old, now, i)) {
                put.add(now.pathBytes(i), now.size(i), now.sha256(i));
            }
            old += there ? 1 : 0;
        }
        while (old < base.count()) {
            removed.add(base.path(old++));
        }
        return new FileListChanges(removed, put.build());
    }

    /** The list that comes out. Whether it is the right one only its hash tells. */
    public FileList applyTo(FileList base) {
        Set<String> gone = new HashSet<>(removed);
        FileListBuilder list =
                new FileListBuilder(base.count() + put.count(), base.bytesOfPathsFrom(0) + put.bytesOfPathsFrom(0));
        int next = 0;
        for (int i = 0; i < base.count(); i++) {
            while (next < put.count() && put.comparePaths(next, base, i) < 0) {
                add(put, next++, list);
            }
            boolean replaced = next < put.count() && put.comparePaths(next, base, i) == 0;
            if (replaced) {
                add(put, next++, list);
            } else if (gone.isEmpty() || !gone.contains(base.path(i))) {
                add(base, i, list);
            }
        }
        while (next < put.count()) {
            add(put, next++, list);
        }
        return list.build();
    }

    private static void add(FileList from, int index, FileListBuilder list) {
        list.add(from.pathBytes(index), from.size(index), from.sha256(index));
    }
}

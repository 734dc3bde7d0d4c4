package dev.syncdashboard.agent;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Whether the disk under a directory is almost full. Remembers what it said, so as not to waver at the limit. */
class DiskSpace {

    private static final long MEGABYTE = 1L << 20;

    private final Set<Path> full = new HashSet<>();

    /** Also false where the disk can't be asked: that is no evidence. */
    boolean isAlmostFull(Path directory) {
        try {
            FileStore store = Files.getFileStore(directory);
            boolean now = isAlmostFull(store.getUsableSpace(), store.getTotalSpace(), full.contains(directory));
            if (now) {
                full.add(directory);
            } else {
                full.remove(directory);
            }
            return now;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Less than one hundredth is left, which counts as at least 100 MiB and at most 1 GiB, and on a very small disk as a
     * tenth of it. Once full, it stays so until half as much again is free.
     */
    static boolean isAlmostFull(long usable, long total, boolean before) {
        long limit = Math.min(total / 10, Math.min(1024 * MEGABYTE, Math.max(100 * MEGABYTE, total / 100)));
        return usable < (before ? limit + limit / 2 : limit);
    }
}

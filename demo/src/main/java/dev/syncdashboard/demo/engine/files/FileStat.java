package dev.syncdashboard.demo.engine.files;

import java.nio.file.attribute.FileTime;

/**
 * What a rescan looks at: a file whose stat is the same is taken to be the same file.
 *
 * @param modified as exact as the disk gives it
 */
public record FileStat(long size, FileTime modified) {

    /** Seconds since 1970, as file lists carry it. */
    public long modifiedSecond() {
        return Math.floorDiv(modified.toMillis(), 1_000L);
    }
}

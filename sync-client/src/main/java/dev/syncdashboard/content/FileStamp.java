package dev.syncdashboard.content;

/**
 * By what one sees, without reading it, that a file is still the same. Times are nanoseconds since 1970.
 *
 * @param changed when anything about the file changed, which no program can set; 0 where the system does not tell
 * @param key which file it is (inode); 0 where the system does not tell
 */
record FileStamp(long size, long modified, long changed, long key) {

    /**
     * Whether the file could change once more and get the same times: some disks keep them no finer than 2 s. Not so if
     * the times lie further ahead, since no change made now gets them.
     */
    boolean couldRepeat(long now) {
        long newest = changed == 0 ? modified : changed;
        return Math.abs(now - newest) < 3_000_000_000L;
    }
}

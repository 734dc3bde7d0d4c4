package dev.syncdashboard.content;

import dev.syncdashboard.status.FileNames;
import java.util.List;

/** What a pass over a folder came to. */
public sealed interface FingerprintResult {

    /** Copies that an engine keeps of this device's own version when others have another one. They are no content. */
    FileNames conflictCopies();

    /** What lies there and is never sent, by a person's wish; a directory with a slash behind it, and counted as one. */
    FileNames leftOut();

    ScanEffort effort();

    /** Everything was read. */
    record Whole(FolderFingerprint fingerprint, FileNames conflictCopies, FileNames leftOut, ScanEffort effort)
            implements FingerprintResult {}

    /**
     * The content of something is not known, so there is no hash.
     *
     * @param readable what could be read
     * @param unread what not; the first 100
     * @param unreadCount how much in all
     */
    record Incomplete(
            FileList readable,
            List<Unread> unread,
            int unreadCount,
            FileNames conflictCopies,
            FileNames leftOut,
            ScanEffort effort)
            implements FingerprintResult {

        public Incomplete {
            unread = List.copyOf(unread);
        }
    }
}

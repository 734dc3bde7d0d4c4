package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.content.Sha256;
import java.util.Optional;

/**
 * A file of the station's Sync folder.
 *
 * @param path relative, with {@code /} on every system
 * @param size in bytes
 * @param sha256 of its content; empty if it is not known, since an older dashboard noted the file
 */
public record FileEntry(String path, long size, Optional<Sha256> sha256) {

    /** Whether both are known to be the same file with the same content. */
    public boolean isSameAs(FileEntry other) {
        return sha256.isPresent() && equals(other);
    }

    /** Whether it can't be told if both are the same: the size is, and of one the content is not known. */
    boolean mayBe(FileEntry other) {
        return path.equals(other.path) && size == other.size && (sha256.isEmpty() || other.sha256.isEmpty());
    }
}

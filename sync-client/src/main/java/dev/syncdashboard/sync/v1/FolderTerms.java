package dev.syncdashboard.sync.v1;

import java.util.Optional;

/**
 * How a folder is added.
 *
 * @param secret of the folder to join; empty: a new folder, whose secret is of a family without encryption
 * @param selective whether only the files that a person picks are fetched
 * @param force whether a directory may be taken that is not empty; 1.3 and later refuse it otherwise
 */
public record FolderTerms(Optional<Secret> secret, boolean selective, boolean force) {

    /** A new folder with all its files, in an empty directory. */
    public static final FolderTerms NEW = new FolderTerms(Optional.empty(), false, false);

    /** The folder of this secret with all its files, in an empty directory. */
    public static FolderTerms of(Secret secret) {
        return new FolderTerms(Optional.of(secret), false, false);
    }

    public FolderTerms withForce() {
        return new FolderTerms(secret, selective, true);
    }

    public FolderTerms withSelectiveSync() {
        return new FolderTerms(secret, true, force);
    }
}

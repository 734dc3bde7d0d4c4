package dev.syncdashboard.fingerprint;

import dev.syncdashboard.status.FolderHash;

/**
 * What a folder contains.
 *
 * @param hash of the list: equal exactly if the same files are there with the same content
 */
public record FolderFingerprint(FolderHash hash, FileList files) {

    /** The fingerprint that belongs to a list. */
    public static FolderFingerprint of(FileList files) {
        return new FolderFingerprint(files.hash(), files);
    }
}

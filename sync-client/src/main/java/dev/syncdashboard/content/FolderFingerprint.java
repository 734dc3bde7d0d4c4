package dev.syncdashboard.content;

import dev.syncdashboard.status.FolderHash;

/**
 * What a folder contains.
 *
 * @param hash of the list: equal exactly if the same files are there with the same content. It names the rules by which they
 *     were chosen
 */
public record FolderFingerprint(FolderHash hash, FileList files) {

    /** Whether a hash is of this kind, and not one that an engine makes in a way of its own. */
    public static boolean isOne(FolderHash hash) {
        return hash.isFingerprint();
    }

    /** The fingerprint that belongs to a list. */
    public static FolderFingerprint of(FileList files, ContentRules rules) {
        return new FolderFingerprint(files.hash().byRules(rules.id()), files);
    }
}

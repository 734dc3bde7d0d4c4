package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.ids.ShareSecrets;

/**
 * What devices share when they share a folder.
 *
 * @param archive whether devices keep copies of files that others replace or delete
 */
public record Share(ShareSecrets secrets, String name, boolean archive) {

    /** A new folder of this name, with an archive. */
    public static Share named(String name) {
        return new Share(ShareSecrets.fresh(false), name, true);
    }

    /** The share id, the same on every device. */
    public String id() {
        return secrets.shareId();
    }

    public Share withoutArchive() {
        return new Share(secrets, name, false);
    }
}

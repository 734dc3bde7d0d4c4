package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.ids.EngineIds;

/**
 * What devices share when they share a folder.
 *
 * @param id the share id, the same on every device
 * @param archive whether devices keep copies of files that others replace or delete
 */
public record Share(String id, String name, boolean archive) {

    /** A new folder of this name, with an archive. */
    public static Share named(String name) {
        return new Share(EngineIds.shareId(), name, true);
    }

    public Share withoutArchive() {
        return new Share(id, name, false);
    }
}

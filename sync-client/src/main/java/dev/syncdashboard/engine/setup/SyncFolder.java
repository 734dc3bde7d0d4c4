package dev.syncdashboard.engine.setup;

import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.text.ForeignText;

/**
 * A Sync folder as the settings have it.
 *
 * @param name the same at the station and on its trucks
 * @param named whether a person gave it this name; false for the one folder of {@code sync.folder}
 * @param engineKey its share id, folder id or unique name
 * @param label what people call it, at most {@link #LONGEST_LABEL} characters on one line; empty for the one folder of {@code sync.folder}
 */
public record SyncFolder(FolderName name, boolean named, String engineKey, String label) {

    public static final int LONGEST_LABEL = 60;

    /** Of the label only what people can see is taken. */
    public SyncFolder {
        label = ForeignText.oneLine(label, LONGEST_LABEL);
    }
}

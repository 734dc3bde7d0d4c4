package dev.syncdashboard.engine;

import dev.syncdashboard.words.Message;
import java.util.Locale;

/** What a folder is for on this device. An engine can't know it, and what is right for one is wrong for another. */
public enum FolderRole {
    /** The Sync folder at the station: files go out from here. */
    STATION_SYNC,
    /** The Sync folder on a truck: files only come in. */
    TRUCK_SYNC,
    /** The Status folder, on any device: each writes its own report, and gets those of all others. */
    STATUS;

    /** How people call the folder, as the start of a sentence. */
    public Message folder() {
        return Message.of("folder." + name().toLowerCase(Locale.ROOT));
    }
}

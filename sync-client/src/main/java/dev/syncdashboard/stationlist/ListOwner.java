package dev.syncdashboard.stationlist;

import dev.syncdashboard.status.FolderName;
import java.util.Optional;

/** Of which folder a file of a list must say that it is. */
sealed interface ListOwner {

    /**
     * Whether a file is of that folder.
     *
     * @param named what the file says; empty if it names no folder, as the list of a station with one folder
     */
    boolean owns(Optional<FolderName> named);

    /** The only folder that this device knows, which has no name here: the list of the station's first one. */
    record Any() implements ListOwner {
        @Override
        public boolean owns(Optional<FolderName> named) {
            return true;
        }
    }

    /** The folder of this name, or for the station's first one also a list that names no folder. */
    record OrNone(FolderName name) implements ListOwner {
        @Override
        public boolean owns(Optional<FolderName> named) {
            return named.map(name::equals).orElse(true);
        }
    }

    /** Exactly this. */
    record Exactly(Optional<FolderName> name) implements ListOwner {
        @Override
        public boolean owns(Optional<FolderName> named) {
            return named.equals(name);
        }
    }
}

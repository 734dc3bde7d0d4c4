package dev.syncdashboard.dashboard.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The directories of the station in which new folders may be made. */
public interface StationPlaces {

    /** Those in which a person begins to look. */
    List<String> roots();

    /** A directory; empty if it is not there, or is none of those that may be shown. */
    Optional<Place> look(String path);

    /** Where a new directory of this name would be; empty if it may not be there, or the name is none. */
    Optional<Path> within(String path, String name);

    /**
     * A directory.
     *
     * @param parent where one gets out of it; empty at the top
     * @param names of the directories in it, sorted
     * @param more whether there are more of them
     * @param writable whether the dashboard's own user may write there; the sync program's may be another one
     */
    record Place(String path, Optional<String> parent, List<String> names, boolean more, boolean writable) {

        public Place {
            names = List.copyOf(names);
        }
    }
}

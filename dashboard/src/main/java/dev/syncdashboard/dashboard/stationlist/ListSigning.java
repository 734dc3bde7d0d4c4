package dev.syncdashboard.dashboard.stationlist;

import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FolderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Signs the station's lists, so that trucks which know its key believe no others. */
@FunctionalInterface
public interface ListSigning {

    /**
     * Signs a list before it is put in place.
     *
     * @param name of the folder; empty for one without a name
     * @param temporaryName for the file while it is written, one that the engine never syncs
     * @return whether something was written
     * @throws IOException if it can't be signed
     */
    boolean sign(Path statusFolder, Optional<FolderName> name, StationList list, String temporaryName)
            throws IOException;
}

package dev.syncdashboard.agent;

import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A directory in which a peer's report stands: the Status folder, and the agent's own memory of it. */
interface ReportStore {

    /** The file that stands there, or empty if there is none with a report. */
    Optional<StatusFile.Usable> found(PeerId peer);

    /** The report that stands there, or empty if there is none that can be read. */
    default Optional<StatusReport> read(PeerId peer) {
        return found(peer).map(StatusFile.Usable::report);
    }

    /**
     * Puts the report in the place of the last one: whole, flushed to disk, or not at all.
     *
     * @param file the report as a status file
     */
    void replace(PeerId peer, byte[] file) throws IOException;

    /** Opens the store in a directory. */
    interface Factory {
        ReportStore in(Path directory);
    }
}

package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How status files speak of one Sync folder of the station. Pure.
 *
 * @param station its versions, and which lists of files are its own
 */
record FolderReports(StationFolder folder, StationHistory station) {

    /**
     * What a device has of the folder by a status file.
     *
     * @param at when it was read
     * @param readBefore when the Status folder was read before that; empty the first time
     * @param known what the device had until now
     * @param updating whether it was updating until now
     */
    Holding said(
            StatusFile.Usable file, Instant at, Optional<Instant> readBefore, Holding known, BooleanSupplier updating) {
        return folder.reportIn(file.report())
                .or(() -> known.report().map(before -> silent(file.report())))
                .map(said -> known.reported(said, file, at, readBefore, updating.getAsBoolean(), station))
                .orElse(known);
    }

    /** A device that has stopped to speak of the folder has not said that it has what it had. */
    private static StatusReport silent(StatusReport file) {
        return new StatusReport(
                file.name(),
                file.written(),
                FolderClaim.of(FolderHash.UNKNOWN),
                file.peerId(),
                file.seq(),
                file.heartbeat(),
                file.agent(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}

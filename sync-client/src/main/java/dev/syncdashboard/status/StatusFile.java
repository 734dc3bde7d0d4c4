package dev.syncdashboard.status;

import java.time.Instant;

/** One peer's status file as it was found on disk: a report, or the reason why there is none to be had from it. */
public sealed interface StatusFile {

    PeerId peer();

    /**
     * A file with a usable report.
     *
     * @param arrived when the file came to stand here, on this device's own clock, as well as the file system can tell:
     *     its change time where the system keeps one, else its modification time, and never later than now. Engines
     *     carry the writer's modification time over, so that one alone would be the peer's claim.
     */
    record Usable(PeerId peer, StatusReport report, Instant arrived) implements StatusFile {}

    record Unusable(PeerId peer, Defect defect) implements StatusFile {}

    /** Why a status file can't be used. */
    enum Defect {
        EMPTY,
        NOT_JSON,
        NO_USABLE_HASH,
        TOO_LARGE,
        NOT_A_REGULAR_FILE,
        CONFLICT_COPY,
        CANNOT_READ
    }
}

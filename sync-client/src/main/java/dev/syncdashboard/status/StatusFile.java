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

    /** A file that tells nothing; whatever was known of the peer before stays true. */
    record Unusable(PeerId peer, Defect defect) implements StatusFile {}

    /** Why a status file can't be used. */
    enum Defect {
        /** No bytes, or nothing but blanks. */
        EMPTY,
        /** Cut off, or not one JSON object. */
        NOT_JSON,
        NO_USABLE_HASH,
        /** {@code last_modified} is missing, no number, or no time between 1970 and 9999. */
        NO_USABLE_TIME,
        /** {@code folder} is there and is no folder's name: nobody knows of what the hash is. */
        NO_USABLE_FOLDER,
        /** More than 1 MiB, or than its share where very many devices are known; not read. */
        TOO_LARGE,
        /** A link, a directory, a pipe or the like; not opened. */
        NOT_A_REGULAR_FILE,
        /** The engine's copy of a file that two devices wrote. */
        CONFLICT_COPY,
        /** The system refuses to read it. */
        CANNOT_READ
    }
}

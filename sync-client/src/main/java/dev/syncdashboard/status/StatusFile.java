package dev.syncdashboard.status;

import dev.syncdashboard.signature.VerifyKey;
import java.time.Instant;
import java.util.Optional;

/** One peer's status file as it was found on disk: a report, or the reason why there is none to be had from it. */
public sealed interface StatusFile {

    PeerId peer();

    /**
     * A file with a usable report.
     *
     * @param arrived when the file came to stand here, on this device's own clock, as well as the file system can tell:
     *     its change time where the system keeps one, else its modification time, and never later than now. Engines
     *     carry the writer's modification time over, so that one alone would be the peer's claim.
     * @param signer whose signature it has; empty if it has none. One that does not fit makes the file unusable.
     */
    record Usable(PeerId peer, StatusReport report, Instant arrived, Optional<VerifyKey> signer) implements StatusFile {

        /** Without a signature. */
        public Usable(PeerId peer, StatusReport report, Instant arrived) {
            this(peer, report, arrived, Optional.empty());
        }
    }

    /**
     * A file that tells nothing; whatever was known of the peer before stays true.
     *
     * @param signer whose signature it has, where that is what is wrong with it
     */
    record Unusable(PeerId peer, Defect defect, Optional<VerifyKey> signer) implements StatusFile {

        /** Whoever wrote it. */
        public Unusable(PeerId peer, Defect defect) {
            this(peer, defect, Optional.empty());
        }
    }

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
        CANNOT_READ,
        /** Its signature does not fit: it was changed, or is another device's. */
        FORGED,
        /** It has no signature, though this device's reports have one. */
        NOT_SIGNED,
        /** Another key than this device's signed it. */
        OTHER_KEY,
        /** Signed by this device, but before a report that came already. */
        REPLAYED;

        /** Whether the file may be whole, and is not by the device whose name it has, or not its newest. */
        public boolean isByOther() {
            return this == FORGED || this == NOT_SIGNED || this == OTHER_KEY || this == REPLAYED;
        }
    }
}

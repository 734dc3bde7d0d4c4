package dev.syncdashboard.sync.web;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a folder's transfer does, by the number that the API gives. Source: the web UI's own constants, as
 * rslsync-lite-panel recorded them on 2026-08-04.
 */
public enum TransferStatus {
    NONE(0),
    PAUSED(1),
    STOPPED(2),
    RECEIVING(3),
    SENDING(4),
    /** Both ways. */
    SYNCING(5),
    INCOMPLETE(6),
    SYNCED(7),
    /** Nobody is there to sync with now. */
    NO_PEERS(8),
    PENDING(9),
    INVALID(10),
    /** Nobody ever was there. */
    NEVER_CONNECTED(11);

    private final int code;

    TransferStatus(int code) {
        this.code = code;
    }

    /** Empty for a number that nobody wrote down, and where there is none. */
    static Optional<TransferStatus> of(OptionalLong code) {
        for (TransferStatus status : values()) {
            if (code.isPresent() && code.getAsLong() == status.code) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}

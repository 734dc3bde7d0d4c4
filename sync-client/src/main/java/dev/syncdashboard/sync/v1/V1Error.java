package dev.syncdashboard.sync.v1;

import dev.syncdashboard.sync.SyncException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the numbers mean that API v1 gives its errors. The list is not complete, and what a number means depends a little on
 * the call.
 *
 * <p>Source: tests of node-bittorrent-sync (1.2.72) and icy/btsync (1.3, 1.4), pybtsync; for 103 the vendor's forum.
 */
public enum V1Error {
    /** No such method; of {@code remove_folder}: no such secret. */
    UNKNOWN_CALL(1, "no such method, or no folder with this secret"),
    PARAMETER_MISSING(2, "a parameter is missing"),
    /** No secret; of calls on a folder: no folder with this one. */
    INVALID_SECRET(3, "no valid secret, or no folder with it"),
    CANNOT_OPEN(100, "the directory does not exist, or can't be opened"),
    NO_RIGHT(101, "the sync program may not write into the directory"),
    NOT_A_SYNC_FOLDER(103, "the directory is no folder of the sync program"),
    NOT_EMPTY(105, "the directory is not empty"),
    NOT_ALLOWED(108, "the sync program may not use this directory"),
    DUPLICATE(200, "the directory or the secret is already added"),
    WRONG_SECRET(201, "no valid secret"),
    /** Every other number. */
    OTHER(-1, "no reason given");

    private final int code;
    private final String words;

    V1Error(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** What the engine's number in a failure means; empty if it gave none. */
    public static Optional<V1Error> of(SyncException.ErrorAnswer failure) {
        OptionalInt code = failure.engineCode();
        return code.isPresent() ? Optional.of(of(code.getAsInt())) : Optional.empty();
    }

    static V1Error of(int code) {
        return Stream.of(values())
                .filter(error -> error.code == code)
                .findFirst()
                .orElse(OTHER);
    }

    String words() {
        return words;
    }
}

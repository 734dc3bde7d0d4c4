package dev.syncdashboard.http;

import java.io.IOException;

/** An answer longer than allowed; the rest of it was not read. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int code;

    BodyTooLargeException(int code, long mostBytes) {
        super("longer than " + mostBytes + " bytes");
        this.code = code;
    }

    /** The HTTP status code of that answer. */
    public int code() {
        return code;
    }
}

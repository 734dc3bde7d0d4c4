package dev.syncdashboard.agent;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The engine answers, and still no report can be written. The message says why and what a person can do. */
public final class CannotReportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    CannotReportException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    CannotReportException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Whether there is a report all the same, which says nothing of some folder. */
    public boolean leftOutAFolderOnly() {
        return reason == Reason.FOLDER_UNKNOWN;
    }

    Reason reason() {
        return reason;
    }

    enum Reason {
        NO_HASH,
        SAME_FOLDER,
        WRITE_FAILED,
        /** There is a report, but of some folder it says only that nothing is known. */
        FOLDER_UNKNOWN
    }
}

package dev.syncdashboard.dashboard.backup;

import java.io.IOException;

/** A backup can't be made or put back; the message says why and what to do, for a person. */
public final class UnusableBackupException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnusableBackupException(String why) {
        super(why);
    }

    UnusableBackupException(String why, Throwable cause) {
        super(why, cause);
    }
}

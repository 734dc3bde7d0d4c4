package dev.syncdashboard.status;

import java.io.IOException;
import java.nio.file.Path;

/** The Status folder isn't there: never made, moved away, or on a disk that is not attached. */
public final class StatusFolderMissingException extends IOException {

    private static final long serialVersionUID = 1L;

    StatusFolderMissingException(Path folder, Throwable cause) {
        super("The Status folder " + folder + " does not exist or is no folder.", cause);
    }
}

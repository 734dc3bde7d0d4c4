package dev.syncdashboard.engine;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine can't be asked, or its answer can't be used. The message is for the person at this device, in a log or on
 * a terminal: which call, what came back, what to do. It may hold paths, names and the engine's own words, and never a
 * secret. For others there is the {@link #summary}.
 */
public final class EngineException extends IOException {

    /** What follows it in a {@link #summary} is for a technician only; a page may show it small, or not at all. */
    public static final String FOR_TECHNICIAN = "For the technician: ";

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String summary;

    /** @param summary see {@link #summary} */
    public EngineException(Kind kind, String message, String summary, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.summary = summary;
    }

    /** With the summary that every failure of this kind can have. */
    public EngineException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, kind.summary, cause);
    }

    public EngineException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** Never null here. */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "the engine could not be asked");
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The failure for a page that others may see: what is wrong and which settings to check, without any path, any
     * other folder's name, or any word that the engine said.
     */
    public String summary() {
        return summary;
    }

    /** What went wrong, as far as the caller's next step depends on it. */
    public enum Kind {
        /** Not running, refused, reset, or no answer in time. */
        UNREACHABLE("The station's sync program is not answering. Restart it, or call your technician. "
                + FOR_TECHNICIAN + "check sync.url."),
        /** The web UI login or the certificate is wrong: a person must change a setting. */
        LOGIN("The station's sync program refuses the dashboard's login, or its certificate is not trusted. "
                + FOR_TECHNICIAN + "check sync.username, sync.password and sync.certificate."),
        /** Answered, but with an error or with something that is no answer of this API. */
        FAULTY_ANSWER("The station's sync program answered with an error, or with something that can't be used. "
                + FOR_TECHNICIAN + "check its log, and sync.url."),
        /** No folder with the configured key, or none that is connected on this device. */
        FOLDER_NOT_FOUND("The station's sync program has no such folder, or has not connected it on this device. "
                + FOR_TECHNICIAN + "check sync.folder and sync.status.folder."),
        /** More than one folder has the configured name. */
        FOLDER_AMBIGUOUS("The station's sync program has more than one folder of a name. " + FOR_TECHNICIAN
                + "put the folder's share id into sync.folder or sync.status.folder.");

        private final String summary;

        Kind(String summary) {
            this.summary = summary;
        }
    }
}

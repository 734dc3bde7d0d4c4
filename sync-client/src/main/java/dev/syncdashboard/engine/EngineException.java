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
        UNREACHABLE("The sync engine does not answer. Is it running? Check sync.url."),
        /** The web UI login or the certificate is wrong: a person must change a setting. */
        LOGIN("The sync engine refuses the login, or its certificate is not trusted."
                + " Check sync.username, sync.password and sync.certificate."),
        /** Answered, but with an error or with something that is no answer of this API. */
        FAULTY_ANSWER("The sync engine answered with an error, or with something that can't be used."
                + " Check the engine and sync.url."),
        /** No folder with the configured key, or none that is connected on this device. */
        FOLDER_NOT_FOUND("The sync engine has no such folder, or has not connected it on this device."
                + " Check the engine, and sync.folder and sync.status.folder."),
        /** More than one folder has the configured name. */
        FOLDER_AMBIGUOUS("The sync engine has more than one folder of a name."
                + " Put the folder's share id into sync.folder or sync.status.folder.");

        private final String summary;

        Kind(String summary) {
            this.summary = summary;
        }
    }
}

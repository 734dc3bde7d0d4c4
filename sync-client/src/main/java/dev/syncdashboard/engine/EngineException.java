package dev.syncdashboard.engine;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine can't be asked, or its answer can't be used. The message is for a person: which call, what came back, what
 * to do. It never holds a secret.
 */
public final class EngineException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public EngineException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
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

    /** What went wrong, as far as the caller's next step depends on it. */
    public enum Kind {
        /** Not running, refused, reset, or no answer in time. */
        UNREACHABLE,
        /** The web UI login or the certificate is wrong: a person must change a setting. */
        LOGIN,
        /** Answered, but with an error or with something that is no answer of this API. */
        FAULTY_ANSWER,
        /** No folder with the configured key, or none that is connected on this device. */
        FOLDER_NOT_FOUND,
        /** More than one folder has the configured name. */
        FOLDER_AMBIGUOUS
    }
}

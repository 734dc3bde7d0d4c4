package dev.syncdashboard.agent;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The engine answers, and still no report can be written. The message says why and what a person can do. */
public final class CannotReportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Message what;

    CannotReportException(Reason reason, Message what, @Nullable Throwable cause) {
        super(AgentWords.english(what), cause);
        this.reason = reason;
        this.what = what;
    }

    CannotReportException(Reason reason, Message what) {
        this(reason, what, null);
    }

    /** Whether there is a report all the same, which says nothing of some folder. */
    public boolean leftOutAFolderOnly() {
        return reason == Reason.FOLDER_UNKNOWN;
    }

    Reason reason() {
        return reason;
    }

    /** The message, for readers of any language. */
    Message what() {
        return what;
    }

    enum Reason {
        NO_HASH,
        SAME_FOLDER,
        WRITE_FAILED,
        /** There is a report, but of some folder it says only that nothing is known. */
        FOLDER_UNKNOWN
    }
}

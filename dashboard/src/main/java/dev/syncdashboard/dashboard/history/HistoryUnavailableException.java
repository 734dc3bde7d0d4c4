package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import org.jspecify.annotations.Nullable;

/** The past can't be read now. */
public final class HistoryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    HistoryUnavailableException(Message why, @Nullable Throwable cause) {
        super(StationWords.said(why), cause);
        this.why = why;
    }

    HistoryUnavailableException(Message why) {
        this(why, null);
    }

    /** In whole sentences, for a page: no path, no secret. */
    public Message why() {
        return why;
    }
}

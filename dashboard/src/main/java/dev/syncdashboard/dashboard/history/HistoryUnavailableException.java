package dev.syncdashboard.dashboard.history;

/** The past can't be read now. Its message is for a page. */
public final class HistoryUnavailableException extends RuntimeException {

    HistoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    HistoryUnavailableException(String message) {
        super(message);
    }
}

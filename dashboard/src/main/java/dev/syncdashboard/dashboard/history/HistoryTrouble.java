package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.words.Message;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** What is wrong with the database, in words for a page: no path, no address, no secret. */
final class HistoryTrouble {

    static final Message WRITING = Message.of("history.writing");
    static final Message LATE = Message.of("history.late");
    static final Message OPENED_LATE = Message.of("history.opened_late");
    static final Message OPENING = Message.of("history.opening");
    static final Message READING = Message.of("history.unreadable");

    /** Of H2: what is in the file is none of its databases, or no longer whole. */
    private static final Set<Integer> FILE_IS_DAMAGED = Set.of(90_030, 90_048);

    /** Of H2: the file is in use. */
    private static final int FILE_IS_LOCKED = 90_020;

    private HistoryTrouble() {}

    static Message opening(Throwable cause) {
        Throwable root = rootOf(cause);
        if (root instanceof SQLException sql && sql.getErrorCode() == FILE_IS_LOCKED) {
            return Message.of("history.locked");
        }
        if (isDamaged(cause)) {
            return Message.of("history.damaged");
        }
        if (cause instanceof FlywayException && !(root instanceof SQLException)) {
            return Message.of("history.schema");
        }
        return Message.of("history.unusable");
    }

    private static boolean isDamaged(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && FILE_IS_DAMAGED.contains(sql.getErrorCode()));
    }

    /** What the log says beside the words; messages of a database may tell of its address, so the log's alone. */
    static String root(Throwable cause) {
        return String.valueOf(rootOf(cause).getMessage()).lines().findFirst().orElse("");
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == FILE_IS_LOCKED) {
                return cause;
            }
            root = cause;
        }
        return root;
    }
}

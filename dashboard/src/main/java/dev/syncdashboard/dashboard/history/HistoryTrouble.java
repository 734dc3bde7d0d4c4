package dev.syncdashboard.dashboard.history;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** What is wrong with the database, in words for a page: no path, no address, no secret. */
final class HistoryTrouble {

    static final String WRITING =
            "The history can't be written right now. It waits in memory; the dashboard goes on and keeps trying.";
    static final String LATE = "The history is written late: the disk or the database is slow.";

    static final String OPENED_LATE = "The history is still being opened: the disk or the database server is slow.";

    private static final String MEANWHILE =
            " The dashboard goes on without it and keeps trying; what happens until then is kept in part only.";

    /** Of H2: what is in the file is none of its databases, or no longer whole. */
    private static final Set<Integer> FILE_IS_DAMAGED = Set.of(90_030, 90_048);

    private static final String DAMAGED =
            "The history can't be opened: its database file is damaged. Stop the dashboard and put a backup of history.mv.db"
                    + " back. Without one, move that file away and start: then a new history begins, what happened before is"
                    + " no longer known, and the roster comes from roster.json beside it."
                    + " Until then nothing that happens is kept, and the roster can't be changed.";

    /** Of H2: the file is in use. */
    private static final int FILE_IS_LOCKED = 90_020;

    private HistoryTrouble() {}

    static String opening(Throwable cause) {
        Throwable root = rootOf(cause);
        if (root instanceof SQLException sql && sql.getErrorCode() == FILE_IS_LOCKED) {
            return "The history can't be opened: another program uses its database. Is a second dashboard running?"
                    + MEANWHILE;
        }
        if (isDamaged(cause)) {
            return DAMAGED;
        }
        if (cause instanceof FlywayException && !(root instanceof SQLException)) {
            return "The history can't be opened: its database has a schema that this version does not know."
                    + MEANWHILE;
        }
        return "The history can't be opened: its folder or its database server can't be used." + MEANWHILE;
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

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Writes many entries in one transaction. One that the database refuses must not hold up all others for ever. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private BatchWriter() {}

    /**
     * Gives how many entries the database refused.
     *
     * @param rosterVersion of a roster that is among them
     */
    static int write(Database open, List<FolderEntry> batch, long rosterVersion) {
        Map<FolderName, EntryWriter> writers = new HashMap<>();
        batch.forEach(entry -> writers.computeIfAbsent(
                entry.folder(),
                name -> new EntryWriter(open.jdbc(), open.folders().of(name), rosterVersion)));
        int refused = 0;
        try {
            open.inTransaction(() -> batch.forEach(entry -> write(entry, writers)));
        } catch (DataIntegrityViolationException e) {
            for (FolderEntry entry : batch) {
                refused += isWritten(open, entry, writers) ? 0 : 1;
            }
        }
        return refused;
    }

    private static void write(FolderEntry entry, Map<FolderName, EntryWriter> writers) {
        Objects.requireNonNull(writers.get(entry.folder())).write(entry.entry());
    }

    private static boolean isWritten(Database open, FolderEntry entry, Map<FolderName, EntryWriter> writers) {
        try {
            open.inTransaction(() -> write(entry, writers));
            return true;
        } catch (DataIntegrityViolationException e) {
            LOG.warn(
                    "The database refused a part of the history: {}",
                    entry.entry().getClass().getSimpleName());
            LOG.debug("The cause:", e);
            return false;
        }
    }
}

package dev.syncdashboard.dashboard.history;

import java.util.List;
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
    static int write(Database open, List<Entry> batch, long rosterVersion) {
        EntryWriter writer = new EntryWriter(open.jdbc(), rosterVersion);
        int refused = 0;
        try {
            open.inTransaction(() -> batch.forEach(writer::write));
        } catch (DataIntegrityViolationException e) {
            for (Entry entry : batch) {
                refused += isWritten(open, writer, entry) ? 0 : 1;
            }
        }
        return refused;
    }

    private static boolean isWritten(Database open, EntryWriter writer, Entry entry) {
        try {
            open.inTransaction(() -> writer.write(entry));
            return true;
        } catch (DataIntegrityViolationException e) {
            LOG.warn(
                    "The database refused a part of the history: {}",
                    entry.getClass().getSimpleName());
            LOG.debug("The cause:", e);
            return false;
        }
    }
}

package dev.syncdashboard.dashboard.history;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Writes many entries in one transaction. One that the database refuses must not hold up all others for ever. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private BatchWriter() {}

    static void write(Database open, List<Entry> batch) {
        EntryWriter writer = new EntryWriter(open.jdbc());
        try {
            open.inTransaction(() -> batch.forEach(writer::write));
        } catch (DataIntegrityViolationException e) {
            for (Entry entry : batch) {
                writeOrDrop(open, writer, entry);
            }
        }
    }

    private static void writeOrDrop(Database open, EntryWriter writer, Entry entry) {
        try {
            open.inTransaction(() -> writer.write(entry));
        } catch (DataIntegrityViolationException e) {
            LOG.warn(
                    "The database refused a part of the history: {}",
                    entry.getClass().getSimpleName());
            LOG.debug("The cause:", e);
        }
    }
}

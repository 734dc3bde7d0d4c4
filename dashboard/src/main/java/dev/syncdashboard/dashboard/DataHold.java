package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.DataLock;
import dev.syncdashboard.dashboard.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the data directory as long as the dashboard runs, so that no command changes it meanwhile. */
record DataHold(Optional<DataLock> lock) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataHold.class);

    /**
     * A directory that can't be written must not keep the pages from being there: they say it.
     *
     * @throws WrongSettingException if another program has it. Two dashboards would write over each other's files, and sign
     *     lists for the trucks that contradict each other; and while a backup is put back, what a dashboard has open is put
     *     aside, and what it knows it would write over the files that come
     */
    static DataHold of(Path data) {
        try {
            Optional<DataLock> lock = DataLock.take(data);
            if (lock.isEmpty()) {
                throw Restore.isBegun(data) ? beingPutBack(data) : inUse(data);
            }
            forgetEarlier(data);
            return new DataHold(lock);
        } catch (IOException e) {
            LOG.debug("No lock in the data directory {}", data, e);
            return new DataHold(Optional.empty());
        }
    }

    private static void forgetEarlier(Path data) {
        try {
            Restore.forgetEarlier(data);
        } catch (IOException e) {
            LOG.warn("What a restore has left in {} can't be taken away.", data, e);
        }
    }

    static WrongSettingException beingPutBack(Path data) {
        return new WrongSettingException(new IllegalArgumentException(
                "A backup is being put back into " + data + ". The dashboard can start when that has ended."));
    }

    private static WrongSettingException inUse(Path data) {
        return new WrongSettingException(new IllegalArgumentException("Another program uses " + data
                + ", the data directory (dashboard.data.dir): a dashboard that runs already, or a command that makes a backup."
                + " Only one at a time can. End it first, or wait."));
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}

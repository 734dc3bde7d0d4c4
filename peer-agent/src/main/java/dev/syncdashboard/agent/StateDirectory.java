package dev.syncdashboard.agent;

import dev.syncdashboard.disk.PrivateFiles;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.status.StatusReportCodec;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent's memory: its last report, kept as the same kind of file as in the Status folder. Held by one agent at a
 * time. Without it the agent still works and goes on from the report in the Status folder.
 */
final class StateDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);

    private final Path directory;
    private final ReportStore store;
    private final NumberMark mark;
    private final @Nullable FileChannel lockFile;

    private StateDirectory(Path directory, ReportStore store, @Nullable FileChannel lockFile) {
        this.directory = directory;
        this.store = store;
        this.mark = new NumberMark(directory);
        this.lockFile = lockFile;
    }

    /** @throws StateDirectoryInUseException if another agent holds it, in this process or another */
    static StateDirectory open(Path directory, ReportStore.Factory stores) {
        return new StateDirectory(directory, stores.in(directory), lock(directory));
    }

    /** Makes a directory for what is known of one folder. */
    static void makeRoom(Path memory) {
        try {
            PrivateFiles.createDirectories(memory);
        } catch (IOException e) {
            // What can't be kept there is found anew after the next start.
            LOG.debug("No directory {}", memory, e);
        }
    }

    Optional<StatusReport> last(PeerId peer) {
        return store.read(peer);
    }

    /** What the next number has to be beyond where no report of the device is left; 0 if nobody knows. */
    long beyond(PeerId peer) {
        return mark.of(peer);
    }

    void remember(PeerId peer, StatusReport report) throws IOException {
        try {
            PrivateFiles.createDirectories(directory);
            mark.reach(peer, report.seq().orElse(0));
            store.replace(peer, StatusReportCodec.encode(report));
            PrivateFiles.tighten(directory.resolve(peer.statusFileName()));
        } catch (IOException e) {
            throw new IOException(
                    "The state directory " + directory + " can't be written (" + Reasons.of(e)
                            + "). Reports go on, numbered after the last one in the Status folder."
                            + " Give the agent's user the right to write there, or set agent.state.dir.",
                    e);
        }
    }

    private static @Nullable FileChannel lock(Path directory) {
        try {
            PrivateFiles.createDirectories(directory);
            return lockIn(directory);
        } catch (IOException e) {
            // What follows from it is said at the first report.
            LOG.debug("No lock in the state directory {}", directory, e);
            return null;
        }
    }

    // The channel stays open, and with it the lock, until this is closed or the process ends in whatever way.
    private static FileChannel lockIn(Path directory) throws IOException {
        Path file = directory.resolve("agent.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        PrivateFiles.tighten(file);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another agent in this process: the same to a person as one in another process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new StateDirectoryInUseException(directory);
    }

    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.debug("The lock in {} could not be closed", directory, e);
        }
    }
}

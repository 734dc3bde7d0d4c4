package dev.syncdashboard.agent;

import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one agent of this computer write a device's report, also where two have each a state directory of its own: a lock
 * beside the report, in a file that engines never send. It ends with the process in whatever way that ends. Where a file
 * system knows no locks, there is none. For one thread at a time.
 */
final class ReportLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReportLock.class);

    private static final String ENDING = ".lock";

    private final UnaryOperator<String> temporaryName;
    private @Nullable Path file;
    private @Nullable FileChannel held;

    /** @param temporaryName gives a name that the engine never sends */
    ReportLock(UnaryOperator<String> temporaryName) {
        this.temporaryName = temporaryName;
    }

    /** @throws AnotherAgentException if another agent on this computer writes this report */
    void hold(Path directory, PeerId peer) throws AnotherAgentException {
        Path wanted = directory.resolve(temporaryName.apply(peer.value() + ENDING));
        if (wanted.equals(file) && isKept()) {
            return;
        }
        close();
        try {
            held = open(wanted);
            file = wanted;
        } catch (OverlappingFileLockException e) {
            throw new AnotherAgentException(peer, directory);
        } catch (IOException e) {
            // That the report can't be written is said where it is written.
            LOG.debug("No lock beside the report", e);
        }
        if (file != null && held == null) {
            file = null;
            throw new AnotherAgentException(peer, directory);
        }
    }

    /** Engines clear away what they take for a file of their own that has been left for a day. */
    private boolean isKept() {
        try {
            if (held != null && file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                held.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
                return true;
            }
        } catch (IOException e) {
            LOG.debug("The lock's file could not be touched", e);
        }
        return false;
    }

    /** Null if another process holds it. */
    private static @Nullable FileChannel open(Path wanted) throws IOException {
        FileChannel channel = FileChannel.open(
                wanted, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        boolean kept = false;
        try {
            @Nullable FileLock lock = channel.tryLock();
            kept = lock != null;
            return kept ? channel : null;
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    @Override
    public void close() {
        if (held == null || file == null) {
            return;
        }
        try {
            // Before the lock goes: who comes next makes a file of his own.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("The lock's file stays", e);
        } finally {
            release(held);
            held = null;
            file = null;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("The lock could not be closed", e);
        }
    }
}

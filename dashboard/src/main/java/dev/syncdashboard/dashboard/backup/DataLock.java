package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.disk.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by the one program that has the data directory: the dashboard while it runs, or a command that must not meet it. */
public final class DataLock implements AutoCloseable {

    static final String NAME = "dashboard.lock";
    private static final String OF_BACKUP = "backup.lock";
    private static final String OF_RESTORE = "restore.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it; empty if another program has it, or another part of this one.
     *
     * @throws IOException if the directory can't be written
     */
    public static Optional<DataLock> take(Path data) throws IOException {
        return take(data, NAME);
    }

    /**
     * Takes the one that a command has which makes a backup or has it made; empty if another such command does so now.
     *
     * @throws IOException if the directory can't be written
     */
    public static Optional<DataLock> takeForBackup(Path data) throws IOException {
        return take(data, OF_BACKUP);
    }

    /**
     * Takes the one that a command has which puts a backup back; empty if another such command does so now.
     *
     * @throws IOException if the directory can't be written
     */
    public static Optional<DataLock> takeForRestore(Path data) throws IOException {
        return take(data, OF_RESTORE);
    }

    private static Optional<DataLock> take(Path data, String name) throws IOException {
        PrivateFiles.createDirectories(data);
        FileChannel channel = FileChannel.open(data.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        PrivateFiles.tighten(data.resolve(name));
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DataLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

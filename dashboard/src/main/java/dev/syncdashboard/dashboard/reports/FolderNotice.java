package dev.syncdashboard.dashboard.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The system's word that a folder changed. Where the system has none to give (network drives, too many watches), a wait
 * just lasts its full time, and the caller looks by itself.
 */
final class FolderNotice implements AutoCloseable {

    /** An engine writes many files in a row: wait for the row to end instead of reading the folder for each. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private final @Nullable WatchService service;
    private boolean works = true;

    private FolderNotice(@Nullable WatchService service) {
        this.service = service;
    }

    static FolderNotice of(Path folder) {
        WatchService service = null;
        try {
            service = folder.getFileSystem().newWatchService();
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return new FolderNotice(service);
        } catch (IOException | UnsupportedOperationException e) {
            closeQuietly(service);
            return new FolderNotice(null);
        }
    }

    /** False once nothing more will come: the folder is gone, or was never watched. Make a new one then. */
    boolean works() {
        return works && service != null;
    }

    /** Gives whether the system said something. */
    boolean await(Duration atMost) throws InterruptedException {
        if (service == null || !works) {
            Thread.sleep(atMost.toMillis());
            return false;
        }
        WatchKey key = service.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            Thread.sleep(GATHER.toMillis());
            key.pollEvents();
            works = key.reset();
        }
        return key != null;
    }

    @Override
    public void close() {
        closeQuietly(service);
    }

    private static void closeQuietly(@Nullable WatchService service) {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            // Nothing is lost: the folder is read again anyway.
        }
    }
}

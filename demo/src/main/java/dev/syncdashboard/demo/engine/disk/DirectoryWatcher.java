package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.EngineFilePath;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Says soon after something in one of the folders changed. Best effort: whoever needs to be sure looks again from time
 * to time.
 */
public final class DirectoryWatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(DirectoryWatcher.class.getName());
    private static final List<WatchEvent.Kind<?>> KINDS = List.of(
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
    /** A burst of changes is told of once it pauses, or at the latest after this many pauses. */
    private static final long PAUSE_MILLIS = 100;

    private static final int MOST_PAUSES = 5;

    private final WatchService service;
    private final Runnable changed;
    private final Thread thread;

    private DirectoryWatcher(WatchService service, Runnable changed, String name) {
        this.service = service;
        this.changed = changed;
        this.thread = new Thread(this::run, name);
    }

    /** Starts to watch; the listener is called from the watcher's own thread. */
    public static DirectoryWatcher start(String name, Runnable changed) throws IOException {
        DirectoryWatcher watcher = new DirectoryWatcher(FileSystems.getDefault().newWatchService(), changed, name);
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    /** Watches this folder too, with all that is in it. */
    public void add(Path folder) {
        try {
            Files.walkFileTree(folder, new Registration());
        } catch (IOException | ClosedWatchServiceException e) {
            LOG.log(Level.DEBUG, () -> "not watched, left to the rescan: " + e);
        }
    }

    private void run() {
        try {
            while (true) {
                take(service.take());
                for (int pauses = 0; pauses < MOST_PAUSES && drain(); pauses++) {}
                changed.run();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            LOG.log(Level.TRACE, "watcher ends");
        }
    }

    /** Takes in what comes within one pause; false if nothing came. */
    private boolean drain() throws InterruptedException {
        WatchKey next = service.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            return false;
        }
        take(next);
        return true;
    }

    private void take(WatchKey key) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && event.context() instanceof Path name) {
                Path created = folder.resolve(name);
                if (Files.isDirectory(created)) {
                    add(created);
                }
            }
        }
        key.reset();
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "watcher did not close: " + e);
        }
    }

    private final class Registration extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.endsWith(EngineFilePath.SERVICE_FOLDER)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folder.register(service, KINDS.toArray(WatchEvent.Kind<?>[]::new));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }
}

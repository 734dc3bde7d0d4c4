package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.http.HttpCall.Parameter;
import dev.syncdashboard.threads.Threads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Syncthing look at a file that was written: it is with the others after 0.02 s, and without this after the 10 s for
 * which Syncthing gathers changes. On a thread of its own, since the call is answered only when a pull of that folder is
 * over. Nothing is lost if it fails: Syncthing finds the file by itself, later.
 */
final class Announcer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long MILLIS_TO_END = 500;
    private static final int MOST_WAITING = 100;
    private static final String WHOLE_FOLDER = "";

    private final RestApi api;
    private final Set<Announcement> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor thread;

    private record Announcement(String folderId, String fileName) {}

    Announcer(RestApi api) {
        this.api = api;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Threads.daemons("syncthing-announce"));
        thread.allowCoreThreadTimeOut(true);
    }

    void announce(String folderId, String fileName) {
        announce(new Announcement(folderId, fileName));
    }

    /** Any file of the folder may have changed. */
    void announceAll(String folderId) {
        announce(new Announcement(folderId, WHOLE_FOLDER));
    }

    private void announce(Announcement announcement) {
        if (!waiting.add(announcement)) {
            return;
        }
        try {
            thread.execute(() -> {
                // Before the call: a file that is written again while it is being looked at needs another look.
                waiting.remove(announcement);
                tell(announcement);
            });
        } catch (RejectedExecutionException e) {
            waiting.remove(announcement);
            LOG.debug("Not announced: too many are waiting, or the engine is closed");
        }
    }

    private void tell(Announcement announcement) {
        try {
            Parameter folder = new Parameter("folder", announcement.folderId());
            if (announcement.fileName().equals(WHOLE_FOLDER)) {
                api.post("db/scan", LIMIT, folder);
            } else {
                api.post("db/scan", LIMIT, folder, new Parameter("sub", announcement.fileName()));
            }
        } catch (EngineException e) {
            LOG.debug("Not announced: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what was just announced go out: a program may end as soon as its one report is written. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(MILLIS_TO_END, TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

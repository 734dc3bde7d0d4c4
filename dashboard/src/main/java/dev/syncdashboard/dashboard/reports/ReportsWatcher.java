package dev.syncdashboard.dashboard.reports;

import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusScan;
import dev.syncdashboard.status.StatusScope;
import dev.syncdashboard.trouble.Trouble;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the Status folder again and again: soon after the system says that it changed, and every few seconds for file
 * systems that say nothing. Starts to work when it is told where the folder is; interrupt its thread to end it.
 */
public final class ReportsWatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReportsWatcher.class);

    /** Whoever asks for another look waits no longer than this. */
    private static final Duration SLICE = Duration.ofMillis(500);

    private final Duration rescan;
    private final Clock clock;
    private final ReportsListener listener;
    private final BlockingQueue<Path> told = new LinkedBlockingQueue<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Trouble<Message> trouble = new Trouble<>(LOG, "The Status folder can be read again.");

    public ReportsWatcher(Duration rescan, Clock clock, ReportsListener listener) {
        this.rescan = rescan;
        this.clock = clock;
        this.listener = listener;
    }

    /** Says where the Status folder is, as often as it is heard; safe from any thread, never waits. */
    public void folderIs(Path folder) {
        told.add(folder);
    }

    /** Somebody else has become known: the folder is read again soon. Safe from any thread, never waits. */
    public void lookAgain() {
        wanted.set(true);
    }

    @Override
    public void run() {
        try {
            Path folder = told.take();
            while (!Thread.currentThread().isInterrupted()) {
                folder = watch(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Watches one folder until it is told of another one. */
    private Path watch(Path folder) throws InterruptedException {
        try (FolderNotice notice = FolderNotice.of(folder)) {
            StatusFolder files = new StatusFolder(folder, clock);
            while (true) {
                wanted.set(false);
                scan(files);
                await(notice);
                Optional<Path> other = newest().filter(path -> !path.equals(folder));
                if (other.isPresent()) {
                    return other.get();
                }
                if (!notice.works()) {
                    return folder;
                }
            }
        }
    }

    private void await(FolderNotice notice) throws InterruptedException {
        long end = System.nanoTime() + rescan.toNanos();
        boolean changed = false;
        long left = rescan.toNanos();
        while (!changed && left > 0 && !wanted.get()) {
            changed = notice.await(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
            left = end - System.nanoTime();
        }
    }

    private Optional<Path> newest() {
        Path newest = null;
        for (Path path = told.poll(); path != null; path = told.poll()) {
            newest = path;
        }
        return Optional.ofNullable(newest);
    }

    private void scan(StatusFolder folder) throws InterruptedException {
        Optional<StatusScope> scope = listener.scope();
        if (scope.isEmpty()) {
            return;
        }
        try {
            StatusScan found = folder.scan(scope.get());
            listener.scanned(new ReportsScan(
                    clock.instant(),
                    found.files(),
                    found.strangers(),
                    Optional.of(scope.get().known()),
                    rescan));
            trouble.works();
        } catch (IOException | RuntimeException | Error e) {
            unreadable(e);
        }
    }

    private void unreadable(Throwable cause) {
        Message problem = Message.of("reports.unreadable");
        trouble.failed(
                problem, "The Status folder can't be read: " + cause.getClass().getSimpleName(), cause);
        listener.unreadable(clock.instant(), problem);
    }
}

package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.syncthing.FolderStatus.Counters;
import dev.syncdashboard.status.FolderHash;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hashes of folders as they are on the disk, made anew only when there is cause.
 *
 * <p>As long as Syncthing's counters stand still, its index does, and the last hash stands; every few minutes the disk is
 * looked at anyway, since Syncthing does not notice every change. While files are coming in, or while a change is being
 * read into the index, the last hash stays: what lies there at that moment is a state that nobody meant. So does it when
 * a new one takes long, or can't be made; {@link #isBehind} then says that it is not the newest.
 */
final class DiskHashes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskHashes.class);

    /** After this long the disk is looked at again without a cause. */
    static final Duration TRUSTED = Duration.ofMinutes(5);

    /** After this long a folder that could not be read is tried again. */
    static final Duration RETRY = Duration.ofMinutes(1);

    private static final Duration WITHOUT_END = Duration.ofDays(365);

    private final Maker hasher;
    private final Statuses statuses;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Optional<FolderHash>>> running = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread hashing = new Thread(task, "syncthing-hash");
        hashing.setDaemon(true);
        return hashing;
    });

    /** Makes a hash by what is content now. */
    interface Maker {
        Optional<FolderHash> hash(EngineFolder folder) throws IOException, InterruptedException;
    }

    /** Asks Syncthing for a folder's status. */
    interface Statuses {
        FolderStatus of(EngineFolder folder) throws EngineException, InterruptedException;
    }

    /** A hash, and where Syncthing's counters stood when it was made. */
    private record Known(FolderHash hash, Counters counters) {}

    private record Attempt(Counters counters, long nanos, boolean succeeded, boolean readable) {}

    /** @param patience how long to wait for a new hash where there is an old one to give */
    DiskHashes(Maker hasher, Statuses statuses, Duration patience, LongSupplier nanoTime) {
        this.hasher = hasher;
        this.statuses = statuses;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /**
     * The folder's hash; waits for the first one as long as that takes.
     *
     * @return empty if no hash could ever be made
     */
    Optional<FolderHash> hash(EngineFolder folder, FolderStatus status) throws InterruptedException {
        Optional<Known> last = known(folder);
        boolean keep = last.isPresent() && isOnTheMove(status, last.get());
        if (keep || !isDue(folder, status)) {
            return last.map(Known::hash);
        }
        CompletableFuture<Optional<FolderHash>> made = start(folder, status.counters());
        return await(made, last.isPresent() ? patience : WITHOUT_END)
                .or(() -> known(folder).map(Known::hash));
    }

    /** Whether there is a hash, and the folder has changed since it was made. */
    boolean isBehind(EngineFolder folder, FolderStatus status) {
        return known(folder)
                .filter(last -> !last.counters().equals(status.counters()))
                .isPresent();
    }

    boolean isKnown(EngineFolder folder) {
        return known(folder).isPresent();
    }

    /** Whether the last try failed because something in the folder can't be read. */
    boolean isUnreadable(EngineFolder folder) {
        Attempt last = attempts.get(folder.id());
        return last != null && !last.readable();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        running.values().forEach(job -> job.cancel(false));
    }

    private Optional<Known> known(EngineFolder folder) {
        return Optional.ofNullable(known.get(folder.id()));
    }

    private static boolean isOnTheMove(FolderStatus status, Known last) {
        return status.pulls() || (status.scans() && !last.counters().equals(status.counters()));
    }

    private boolean isDue(EngineFolder folder, FolderStatus status) {
        @Nullable Attempt last = attempts.get(folder.id());
        if (last == null || !last.counters().equals(status.counters())) {
            return true;
        }
        Duration age = Duration.ofNanos(nanoTime.getAsLong() - last.nanos());
        return age.compareTo(last.succeeded() ? TRUSTED : RETRY) >= 0;
    }

    /** One job per folder: who asks meanwhile waits for the same. */
    private CompletableFuture<Optional<FolderHash>> start(EngineFolder folder, Counters counters) {
        CompletableFuture<Optional<FolderHash>> job = new CompletableFuture<>();
        CompletableFuture<Optional<FolderHash>> other = running.putIfAbsent(folder.id(), job);
        if (other != null) {
            return other;
        }
        try {
            thread.execute(() -> run(folder, counters, job));
        } catch (RejectedExecutionException e) {
            running.remove(folder.id());
            job.cancel(false);
        }
        return job;
    }

    private void run(EngineFolder folder, Counters counters, CompletableFuture<Optional<FolderHash>> job) {
        try {
            Optional<FolderHash> hash = make(folder, counters);
            running.remove(folder.id());
            job.complete(hash);
        } catch (InterruptedException e) {
            running.remove(folder.id());
            job.cancel(false);
        } catch (RuntimeException | Error e) {
            // Whatever it is, nobody may wait for ever.
            running.remove(folder.id());
            job.completeExceptionally(e);
        }
    }

    private Optional<FolderHash> make(EngineFolder folder, Counters before) throws InterruptedException {
        try {
            Optional<FolderHash> hash = hasher.hash(folder);
            boolean still = statuses.of(folder).counters().equals(before);
            boolean sure = hash.isPresent() && still;
            if (sure || known(folder).isEmpty()) {
                hash.ifPresent(value -> known.put(folder.id(), new Known(value, before)));
            }
            attempts.put(folder.id(), new Attempt(before, nanoTime.getAsLong(), sure, true));
        } catch (EngineException e) {
            attempts.put(folder.id(), new Attempt(before, nanoTime.getAsLong(), false, true));
        } catch (IOException e) {
            LOG.debug("The folder {} can't be read whole", folder.id(), e);
            attempts.put(folder.id(), new Attempt(before, nanoTime.getAsLong(), false, false));
        }
        return known(folder).map(Known::hash);
    }

    private static Optional<FolderHash> await(CompletableFuture<Optional<FolderHash>> job, Duration patience)
            throws InterruptedException {
        try {
            return job.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (CancellationException e) {
            InterruptedException closed = new InterruptedException("closed");
            closed.initCause(e);
            throw closed;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the hash could not be made", e.getCause());
        }
    }
}

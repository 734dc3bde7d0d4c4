package dev.syncdashboard.engine.common;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unconfirmed.Cause;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.engine.common.HashState.Known;
import dev.syncdashboard.engine.common.IndexSource.Noticed;
import dev.syncdashboard.engine.common.IndexSource.Outcome;
import dev.syncdashboard.engine.common.IndexStatus.Counters;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.threads.Threads;
import java.time.Duration;
import java.util.List;
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

/**
 * The hashes of folders as they are on the disk, made anew only when there is cause.
 *
 * <p>As long as the engine's counters stand still, its index does, and the last hash stands; every few minutes the disk is
 * looked at anyway, since an engine does not notice every change. While files are coming in, or while a change is being
 * read into the index, the last hash is given again: what lies there at that moment is a state that nobody meant. So is it
 * when a new one takes long, or can't be made. A hash that is given again is told from one that holds: with it comes since
 * when it could not be confirmed, and why. A disk that answers no more is such a cause: nothing confirms a hash then.
 */
public final class DiskHashes implements AutoCloseable {

    /** After this long the disk is looked at again without a cause. */
    public static final Duration TRUSTED = Duration.ofMinutes(2);

    /** The same where the engine waits for something, so that its standing still says nothing. */
    public static final Duration TRUSTED_IF_WAITING = Duration.ofSeconds(30);

    /** After this long a folder that could not be read is tried again; later if the try took long. */
    public static final Duration RETRY = Duration.ofSeconds(10);

    private static final Duration WITHOUT_END = Duration.ofDays(365);

    private final FolderHasher hasher;
    private final IndexSource index;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Map<String, HashState> states = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private final ExecutorService thread;

    /** The one thread has read the disk and compares it with the index, which may take its time. */
    private volatile boolean asksEngine;

    /**
     * How an engine finds out what was changed on the disk.
     *
     * @param compares whether it says of each file what it has noticed, and that matters, since it sends it to others
     * @param watches whether it is told of changes at once
     * @param rescan how often it looks through the folder of itself; zero: never, or nobody knows
     */
    public record Noticing(boolean compares, boolean watches, Duration rescan) {}

    /**
     * What is known of a folder's hash now.
     *
     * @param isNew whether files were read for it just now
     */
    public record Reading(
            Optional<FolderHash> hash,
            Optional<Unconfirmed> unconfirmed,
            Optional<Unnoticed> unnoticed,
            boolean isNew) {}

    /** @param patience how long to wait for a new hash where there is an old one to give */
    public DiskHashes(FolderHasher hasher, IndexSource index, Duration patience, LongSupplier nanoTime) {
        this(hasher, index, patience, nanoTime, Executors.newSingleThreadExecutor(Threads.daemons("folder-hash")));
    }

    /** @param thread ended with this */
    DiskHashes(
            FolderHasher hasher, IndexSource index, Duration patience, LongSupplier nanoTime, ExecutorService thread) {
        this.hasher = hasher;
        this.index = index;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.thread = thread;
    }

    /** The folder's hash, empty if none could ever be made; waits for the first one as long as that takes. */
    public Reading read(EngineFolder folder, Noticing noticing, IndexStatus status) throws InterruptedException {
        HashState state = state(folder);
        boolean due = !state.isOnTheMove(status) && state.isDue(status, !noticing.watches(), nanoTime.getAsLong());
        if (due) {
            Duration longest = state.known().isPresent() ? patience : WITHOUT_END;
            await(start(folder, noticing, status), longest);
        }
        long now = nanoTime.getAsLong();
        boolean runs = running.containsKey(folder.id());
        state.goesOn(runs && !asksEngine, hasher.steps(), now);
        return new Reading(
                state.known().map(Known::hash),
                state.unconfirmed(status, runs, now),
                state.unnoticed(noticing.rescan(), noticing.watches(), now),
                due);
    }

    /** Whether there is a hash, and the folder has changed since it was made. */
    public boolean isBehind(EngineFolder folder, IndexStatus status) {
        return state(folder).isBehind(status);
    }

    public boolean isKnown(EngineFolder folder) {
        return state(folder).known().isPresent();
    }

    /** Whether the last try failed because something in the folder can't be read. */
    public boolean isUnreadable(EngineFolder folder) {
        return state(folder).isUnreadable();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        running.values().forEach(job -> job.cancel(false));
    }

    private HashState state(EngineFolder folder) {
        return states.computeIfAbsent(folder.id(), id -> new HashState(nanoTime.getAsLong()));
    }

    /** One job per folder: who asks meanwhile waits for the same. */
    private CompletableFuture<Boolean> start(EngineFolder folder, Noticing noticing, IndexStatus status) {
        CompletableFuture<Boolean> job = new CompletableFuture<>();
        CompletableFuture<Boolean> other = running.putIfAbsent(folder.id(), job);
        if (other != null) {
            return other;
        }
        try {
            thread.execute(() -> run(folder, noticing, status, job));
        } catch (RejectedExecutionException e) {
            running.remove(folder.id());
            job.cancel(false);
        } catch (RuntimeException | Error e) {
            // There is no thread to be had now.
            running.remove(folder.id());
            job.completeExceptionally(e);
        }
        return job;
    }

    private void run(EngineFolder folder, Noticing noticing, IndexStatus status, CompletableFuture<Boolean> job) {
        try {
            make(folder, noticing, status);
            running.remove(folder.id());
            job.complete(true);
        } catch (InterruptedException e) {
            running.remove(folder.id());
            job.cancel(false);
        } catch (RuntimeException | Error e) {
            // Whatever it is, nobody may wait for ever.
            running.remove(folder.id());
            job.completeExceptionally(e);
        }
    }

    private void make(EngineFolder folder, Noticing noticing, IndexStatus status) throws InterruptedException {
        HashState state = state(folder);
        Counters before = status.counters();
        long begin = nanoTime.getAsLong();
        Optional<Known> found = Optional.empty();
        try {
            FolderReading reading = hasher.read(folder, index.rules(folder));
            if (reading instanceof FolderReading.Failed failed) {
                state.failed(failed.why(), found, before, begin, nanoTime.getAsLong());
                return;
            }
            FolderReading.Whole whole = (FolderReading.Whole) reading;
            boolean canTell = !status.isPaused() && !status.hasFailed() && !status.hasNoKnownState();
            Optional<Outcome> outcome =
                    noticing.compares() && canTell ? Optional.of(compare(folder, whole.files())) : Optional.empty();
            found = Optional.of(known(whole, before, outcome));
            IndexStatus after = index.status(folder);
            Optional<Unconfirmed> doubt = doubt(state, before, after, outcome);
            if (doubt.isPresent()) {
                state.failed(doubt.get(), found, before, begin, nanoTime.getAsLong());
            } else {
                boolean looksAfter = after.works() && !after.pulls() && !after.hasNoKnownState();
                state.made(found.get(), looksAfter, begin, nanoTime.getAsLong());
            }
        } catch (EngineException e) {
            state.failed(Unconfirmed.by(Cause.ENGINE_STOPPED), found, before, begin, nanoTime.getAsLong());
        }
    }

    private Outcome compare(EngineFolder folder, FileList files) throws EngineException, InterruptedException {
        Optional<Noticed> before = state(folder).known().flatMap(Known::noticed);
        asksEngine = true;
        try {
            return index.compare(folder, files, before);
        } finally {
            asksEngine = false;
        }
    }

    private static Known known(FolderReading.Whole whole, Counters counters, Optional<Outcome> outcome) {
        return new Known(
                whole.hash(),
                counters,
                outcome.flatMap(Outcome::files)
                        .map(noticed -> new Noticed(noticed, whole.hashWith(noticed), counters.sequence())),
                outcome.map(Outcome::unnoticed).orElse(List.of()));
    }

    /** Why what was just read can't be relied on. */
    private static Optional<Unconfirmed> doubt(
            HashState state, Counters before, IndexStatus after, Optional<Outcome> outcome) {
        if (!after.counters().equals(before)) {
            return Optional.of(Unconfirmed.by(Cause.ENGINE_BUSY));
        }
        boolean knewMore = state.known().flatMap(Known::noticed).isPresent();
        List<String> passed = outcome.map(Outcome::passed).orElse(List.of());
        return knewMore && !passed.isEmpty()
                ? Optional.of(new Unconfirmed(Duration.ZERO, Cause.CHANGING, new FileNames(passed.size(), passed)))
                : Optional.empty();
    }

    private static void await(CompletableFuture<Boolean> job, Duration patience) throws InterruptedException {
        try {
            job.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // It goes on, and the last hash is given meanwhile.
            return;
        } catch (CancellationException e) {
            InterruptedException closed = new InterruptedException("closed");
            closed.initCause(e);
            throw closed;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the hash could not be made", e.getCause());
        }
    }
}

package dev.syncdashboard.content;

import dev.syncdashboard.status.FolderHash;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The content of a folder on this device's disk: its only reader, and the only keeper of what was read. Whoever needs to
 * know of the folder's files shares the one that there is, so that each file is read once, and all mean the same files.
 *
 * <p>A file is read only if it was not seen before with the same size, times and inode. For many threads: of passes over
 * what seems to have changed there is one at a time. One over every byte, which may take an hour, holds none of them up. An
 * interrupt ends a pass, and the waiting for one.
 */
public final class FolderContent {

    /** What a pass reads. */
    public enum Mode {
        /** What seems to have changed since the last pass. */
        CHANGED_FILES,
        /** Every byte, also of files that seem unchanged. */
        EVERY_BYTE
    }

    /** So often a pass that takes long puts aside what it has: a computer in a truck is switched off at any moment. */
    private static final Duration KEEP_EVERY = Duration.ofSeconds(30);

    private final Function<Path, KnownFilesStore> stores;
    private final Clock clock;
    private final ContentReader.Opener opener;
    private final Duration keepEvery;
    private final long mostMemory;

    /** One pass over every byte at a time. */
    private final ReentrantLock everyByte = new ReentrantLock();

    /** Of each kind of pass: grows while it goes on. */
    private final Map<Mode, LongAdder> steps =
            new EnumMap<>(Map.of(Mode.CHANGED_FILES, new LongAdder(), Mode.EVERY_BYTE, new LongAdder()));

    /** Held by who looks for changes, and for a moment by who keeps what was read: neither may lose the other's findings. */
    private final ReentrantLock changes = new ReentrantLock();

    // Guarded by changes.
    private @Nullable Path storedRoot;
    private @Nullable KnownFilesStore store;

    FolderContent(
            Function<Path, KnownFilesStore> stores,
            Clock clock,
            ContentReader.Opener opener,
            Duration keepEvery,
            long mostMemory) {
        this.stores = stores;
        this.clock = clock;
        this.opener = opener;
        this.keepEvery = keepEvery;
        this.mostMemory = mostMemory;
    }

    /**
     * What was read is remembered over restarts.
     *
     * @param memory a file for it that nothing else uses
     */
    public static FolderContent rememberedIn(Path memory, Clock clock) {
        return of(root -> new KnownFilesFile(memory, root), clock);
    }

    /**
     * What another program remembers is known at first, and nothing of this one's is kept there.
     *
     * @param memory the other's file; it need not be there
     */
    public static FolderContent knownFrom(Path memory, Clock clock) {
        return of(root -> KnownFilesStore.beginningWith(new KnownFilesFile(memory, root)), clock);
    }

    /** What was read is remembered as long as the program runs. */
    public static FolderContent ofThisRun(Clock clock) {
        return of(root -> KnownFilesStore.inMemory(), clock);
    }

    private static FolderContent of(Function<Path, KnownFilesStore> stores, Clock clock) {
        // A pass keeps what was known and what it finds, and the latter takes twice its room while it grows.
        long quarterOfHeap = Runtime.getRuntime().maxMemory() / 4;
        return new FolderContent(stores, clock, ContentReader.Opener.OF_DISK, KEEP_EVERY, quarterOfHeap);
    }

    /**
     * Goes over the folder once, on the caller's thread.
     *
     * @param root the folder; if it is another one than at the last pass, nothing is known of its files
     * @param rules what is content; may be others each time, since what is known of a file does not depend on them
     * @throws InterruptedException if the thread is interrupted; what was read lately may have to be read again
     */
    public FingerprintResult read(Path root, ContentRules rules, Mode mode, Throttle throttle)
            throws InterruptedException {
        ReentrantLock turn = mode == Mode.EVERY_BYTE ? everyByte : changes;
        turn.lockInterruptibly();
        try {
            KnownFiles before = known(root);
            LongAdder goesOn = stepsOf(mode);
            goesOn.increment();
            ContentReader reader = new ContentReader(opener, throttle, goesOn);
            Keeper keeper = new Keeper(root);
            FolderScan.Outcome outcome =
                    new FolderScan(root, rules, before, mode, reader, keeper, goesOn, mostMemory).run();
            if (!outcome.found().sameAs(before)) {
                keeper.keep(outcome.found());
            }
            return outcome.result();
        } finally {
            turn.unlock();
        }
    }

    /**
     * The content that has this hash, if that is what the last pass found. No file is looked at: what lies on the disk now
     * may be something else, but a hash means the same content at any time.
     *
     * @param hash one that a pass gave; of any other kind nothing is known
     */
    public Optional<FolderFingerprint> lastRead(Path root, FolderHash hash) throws InterruptedException {
        if (!hash.isFingerprint()) {
            return Optional.empty();
        }
        FileList files = known(root).files();
        return hash.equals(files.hash()) ? Optional.of(new FolderFingerprint(hash, files)) : Optional.empty();
    }

    /**
     * A number that grows as long as a pass of this kind goes on, be it another thread's that this one's waits for: with each
     * entry of a directory and each piece of a file. It stands still with a disk that does not answer.
     */
    public long steps(Mode mode) {
        return stepsOf(mode).sum();
    }

    private LongAdder stepsOf(Mode mode) {
        return Objects.requireNonNull(steps.get(mode), "each kind has its number");
    }

    private KnownFiles known(Path root) throws InterruptedException {
        changes.lockInterruptibly();
        try {
            return storeOf(root).load();
        } finally {
            changes.unlock();
        }
    }

    private KnownFilesStore storeOf(Path root) {
        KnownFilesStore known = store;
        if (known == null || !root.equals(storedRoot)) {
            known = stores.apply(root);
            store = known;
            storedRoot = root;
        }
        return known;
    }

    /**
     * Keeps what a pass has found so far, now and then, and at its end. What a pass over every byte found is kept though
     * another has found changes meanwhile: it may know of damage that no other sees, while a change that it passed by shows
     * again at the next pass by the file's times.
     */
    final class Keeper {

        private final Path root;
        private long last = System.nanoTime();

        private Keeper(Path root) {
            this.root = root;
        }

        void mayKeep(FoundFiles found) throws InterruptedException {
            long now = System.nanoTime();
            if (now - last >= keepEvery.toNanos()) {
                keep(found.buildWithRest());
                last = System.nanoTime();
            }
        }

        private void keep(KnownFiles found) throws InterruptedException {
            changes.lockInterruptibly();
            try {
                storeOf(root).save(found);
            } finally {
                changes.unlock();
            }
        }

        long wallClockNanos() {
            // Not clock.millis(): a clock that ticks more often than every millisecond fails there (JDK 17).
            return Math.multiplyExact(clock.instant().toEpochMilli(), 1_000_000L);
        }
    }
}

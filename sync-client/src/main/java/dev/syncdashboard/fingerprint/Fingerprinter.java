package dev.syncdashboard.fingerprint;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes the fingerprint of one folder, again and again. A file is read only if it was not seen before with the same size,
 * times and inode. One pass at a time, on the caller's thread; an interrupt ends it.
 */
public final class Fingerprinter {

    /** What a pass reads. */
    public enum Mode {
        /** What seems to have changed since the last pass. */
        CHANGED_FILES,
        /** Every byte, also of files that seem unchanged. */
        EVERY_BYTE
    }

    /** So often a pass that takes long puts aside what it has: a computer in a truck is switched off at any moment. */
    private static final Duration KEEP_EVERY = Duration.ofSeconds(30);

    private final Path root;
    private final KnownFilesStore store;
    private final Clock clock;
    private final ContentReader.Opener opener;
    private final Duration keepEvery;
    private final long mostMemory;

    /** One that remembers what it has read in this file, over restarts. */
    public Fingerprinter(Path root, Path memory, Clock clock) {
        this(root, new KnownFilesFile(memory, root), clock, ContentReader.Opener.OF_DISK, KEEP_EVERY, quarterOfHeap());
    }

    /** One that remembers what it has read as long as it is there. */
    public Fingerprinter(Path root, Clock clock) {
        this(root, KnownFilesStore.inMemory(), clock, ContentReader.Opener.OF_DISK, KEEP_EVERY, quarterOfHeap());
    }

    Fingerprinter(
            Path root,
            KnownFilesStore store,
            Clock clock,
            ContentReader.Opener opener,
            Duration keepEvery,
            long mostMemory) {
        this.root = root;
        this.store = store;
        this.clock = clock;
        this.opener = opener;
        this.keepEvery = keepEvery;
        this.mostMemory = mostMemory;
    }

    // A pass keeps what was known and what it finds, and the latter takes twice its room while it grows.
    private static long quarterOfHeap() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /**
     * Goes over the folder once.
     *
     * @param rules what is content; may be others each time, since what is known of a file does not depend on them
     * @throws InterruptedException if the thread is interrupted; what was read lately may have to be read again
     */
    public synchronized FingerprintResult scan(ContentRules rules, Mode mode, Throttle throttle)
            throws InterruptedException {
        KnownFiles before = store.load();
        ContentReader reader = new ContentReader(opener, throttle);
        FolderScan.Outcome outcome = new FolderScan(root, rules, before, mode, reader, new Keeper(), mostMemory).run();
        if (!outcome.found().sameAs(before)) {
            store.save(outcome.found());
        }
        return outcome.result();
    }

    /** Puts aside what a pass has found so far, now and then. */
    final class Keeper {

        private long last = System.nanoTime();

        private Keeper() {}

        void mayKeep(FoundFiles found) {
            long now = System.nanoTime();
            if (now - last >= keepEvery.toNanos()) {
                store.save(found.buildWithRest());
                last = System.nanoTime();
            }
        }

        long wallClockNanos() {
            // Not clock.millis(): a clock that ticks more often than every millisecond fails there (JDK 17).
            return Math.multiplyExact(clock.instant().toEpochMilli(), 1_000_000L);
        }
    }
}

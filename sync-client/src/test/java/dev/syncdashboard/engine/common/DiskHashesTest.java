package dev.syncdashboard.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unconfirmed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DiskHashesTest {

    private static final EngineFolder SYNC =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), false, EngineFolder.State.ACTIVE);

    private static final DiskHashes.Noticing NOTICING = new DiskHashes.Noticing(false, true, Duration.ZERO);

    private boolean noThreadToBeHad;
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch comparing = new CountDownLatch(1);
    private volatile CountDownLatch comparison = new CountDownLatch(0);

    /** Where the system gives no thread just now, nobody may wait for a hash that nobody makes. */
    @Test
    void isMadeAtTheNextTryWhereThereWasNoThreadForIt() throws Exception {
        FolderFingerprint empty = new FolderFingerprint(FileList.of(List.of()).hash(), FileList.of(List.of()));
        try (DiskHashes hashes = new DiskHashes(
                (folder, rules) -> new FolderReading.Whole(empty), index, Duration.ofSeconds(5), () -> 0, executor())) {
            noThreadToBeHad = true;
            assertThatThrownBy(() -> hashes.read(SYNC, NOTICING, STANDS_STILL)).hasRootCauseMessage("no thread");

            noThreadToBeHad = false;

            assertThat(hashes.read(SYNC, NOTICING, STANDS_STILL).hash()).contains(empty.hash());
        }
    }

    /** What is asked of an engine for long is no matter of the disk. */
    @Test
    void aComparisonWithTheIndexThatTakesLongIsNoSilentDisk() throws Exception {
        FolderFingerprint empty = new FolderFingerprint(FileList.of(List.of()).hash(), FileList.of(List.of()));
        DiskHashes.Noticing compares = new DiskHashes.Noticing(true, true, Duration.ZERO);
        comparison = new CountDownLatch(1);
        try (DiskHashes hashes = new DiskHashes(
                (folder, rules) -> new FolderReading.Whole(empty),
                index,
                Duration.ofMillis(20),
                nanos::get,
                executor())) {
            Thread first = new Thread(() -> read(hashes, compares));
            first.start();
            assertThat(comparing.await(20, TimeUnit.SECONDS)).isTrue();
            comparison.countDown();
            first.join();
            comparison = new CountDownLatch(1);
            for (int minute = 0; minute < 6; minute++) {
                nanos.addAndGet(Duration.ofMinutes(1).toNanos());
                read(hashes, compares);
            }

            assertThat(read(hashes, compares).unconfirmed().orElseThrow().cause())
                    .isEqualTo(Unconfirmed.Cause.SLOW);
            comparison.countDown();
        }
    }

    private static DiskHashes.Reading read(DiskHashes hashes, DiskHashes.Noticing noticing) {
        try {
            return hashes.read(SYNC, noticing, STANDS_STILL);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ThreadPoolExecutor executor() {
        ThreadFactory threads = task -> {
            if (noThreadToBeHad) {
                throw new OutOfMemoryError("no thread");
            }
            return new Thread(task);
        };
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }

    private final IndexSource index = new IndexSource() {
        @Override
        public ContentRules rules(EngineFolder folder) {
            return ContentRules.EVERYTHING;
        }

        @Override
        public IndexStatus status(EngineFolder folder) {
            return STANDS_STILL;
        }

        @Override
        public Outcome compare(EngineFolder folder, FileList disk, Optional<Noticed> before)
                throws InterruptedException {
            comparing.countDown();
            comparison.await();
            return new Outcome(Optional.of(disk), List.of(), List.of());
        }
    };

    private static final IndexStatus STANDS_STILL = new IndexStatus() {
        @Override
        public Counters counters() {
            return new Counters(1, List.of());
        }

        @Override
        public boolean scans() {
            return false;
        }

        @Override
        public boolean pulls() {
            return false;
        }

        @Override
        public boolean standsStillByItself() {
            return true;
        }

        @Override
        public boolean hasNoKnownState() {
            return false;
        }

        @Override
        public boolean isPaused() {
            return false;
        }

        @Override
        public boolean hasFailed() {
            return false;
        }

        @Override
        public boolean works() {
            return true;
        }
    };
}

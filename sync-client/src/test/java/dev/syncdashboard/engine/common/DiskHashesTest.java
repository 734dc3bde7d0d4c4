package dev.syncdashboard.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.engine.EngineFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DiskHashesTest {

    private static final EngineFolder SYNC =
            new EngineFolder("sync", Optional.of("sync"), "sync", Path.of("/a"), false, EngineFolder.State.ACTIVE);

    private static final DiskHashes.Noticing NOTICING = new DiskHashes.Noticing(false, true, Duration.ZERO);

    private boolean noThreadToBeHad;

    /** Where the system gives no thread just now, nobody may wait for a hash that nobody makes. */
    @Test
    void isMadeAtTheNextTryWhereThereWasNoThreadForIt() throws Exception {
        FolderFingerprint empty = new FolderFingerprint(FileList.of(List.of()).hash(), FileList.of(List.of()));
        try (DiskHashes hashes = new DiskHashes(
                (folder, rules) -> new FolderReading.Whole(empty), INDEX, Duration.ofSeconds(5), () -> 0, executor())) {
            noThreadToBeHad = true;
            assertThatThrownBy(() -> hashes.read(SYNC, NOTICING, STANDS_STILL)).hasRootCauseMessage("no thread");

            noThreadToBeHad = false;

            assertThat(hashes.read(SYNC, NOTICING, STANDS_STILL).hash()).contains(empty.hash());
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

    private static final IndexSource INDEX = new IndexSource() {
        @Override
        public ContentRules rules(EngineFolder folder) {
            return ContentRules.EVERYTHING;
        }

        @Override
        public IndexStatus status(EngineFolder folder) {
            return STANDS_STILL;
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

package dev.syncdashboard.demo.engine.contract;

import static org.awaitility.Awaitility.await;

import dev.syncdashboard.engine.EngineFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A station and a truck with a real daemon each, new for each test. */
@Execution(ExecutionMode.CONCURRENT)
abstract class OnSyncthing {

    static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path root;

    SyncthingPair pair;
    SyncthingPair.RealDevice station;
    SyncthingPair.RealDevice truck;

    @BeforeEach
    void start() throws Exception {
        pair = SyncthingPair.start(root);
        station = pair.station();
        truck = pair.truck();
    }

    @AfterEach
    void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    static EngineFolder sync(SyncthingPair.RealDevice device) throws Exception {
        return device.client().now().folder(device.folderId());
    }

    static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(IOException.class)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}

package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.EventStream;
import dev.syncdashboard.sync.v2.SyncClient;
import dev.syncdashboard.sync.v2.SyncEvent;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Recipe: follow events, also over a restart of the sync program. */
final class FollowEvents {

    private FollowEvents() {}

    /** Until the thread is interrupted. */
    static void run(URI url, PrintStream out) throws InterruptedException {
        // recipe begins
        Backoff backoff = new Backoff(RandomGenerator.getDefault());
        try (SyncClient client = new SyncClient(SyncOptions.of(url));
                EventStream events = client.openEvents()) {
            while (true) {
                try {
                    EventStream.Batch batch = events.next(Duration.ofMinutes(1));
                    backoff.reset();
                    if (batch.restarted()) {
                        out.println("Events may be missing: read the folders anew.");
                    }
                    for (SyncEvent event : batch.events()) {
                        out.println(event.typeName() + " " + event.path().orElse(""));
                    }
                } catch (SyncException e) {
                    out.println(e.getMessage());
                    Thread.sleep(backoff.next().toMillis());
                }
            }
        }
        // recipe ends
    }
}

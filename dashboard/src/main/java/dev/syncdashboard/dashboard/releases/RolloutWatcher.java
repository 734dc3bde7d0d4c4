package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.joining.StationKey;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.trouble.Trouble;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the desk take what trucks say, and sees to it that what it wants stands in the Status folder, whoever deletes it there.
 * On a thread of its own; whatever the disk does, it tries again. Interrupt it to end it.
 */
final class RolloutWatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutWatcher.class);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final RolloutDesk desk;
    private final StationKey key;
    private final SyncEngine engine;
    private final Supplier<Optional<EngineFolder>> status;
    private final Trouble<Message> trouble = new Trouble<>(LOG, "The rollout can be given to the trucks again.");

    /**
     * @param engine tells how files in the Status folder are written
     * @param status where that folder is; empty as long as that is not known
     */
    RolloutWatcher(RolloutDesk desk, StationKey key, SyncEngine engine, Supplier<Optional<EngineFolder>> status) {
        this.desk = desk;
        this.key = key;
        this.engine = engine;
        this.status = status;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round();
                desk.awaitNews(ROUND.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        desk.hear();
        Optional<EngineFolder> folder = status.get();
        if (folder.isPresent()) {
            give(folder.get());
        }
    }

    private void give(EngineFolder folder) {
        try {
            SigningKey station = key.open();
            RolloutPublisher publisher = new RolloutPublisher(folder.path(), station);
            if (desk.give(publisher, engine.temporaryFileName(RolloutFile.FILE))) {
                engine.announce(folder, RolloutFile.FILE);
            }
            trouble.works();
        } catch (IOException e) {
            Message why = Message.of("release.problem.not_given");
            trouble.failed(why, "The rollout can't be put into the Status folder, so trucks don't hear of it.", e);
            desk.failed(why);
        }
    }
}

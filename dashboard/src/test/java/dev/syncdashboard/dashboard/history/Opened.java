package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Opens a store and waits for what it holds. */
final class Opened {

    private Opened() {}

    static KeptFleet of(HistoryStore store) {
        return next(answers(store)).orElseThrow(() -> new AssertionError(store.problem()));
    }

    static BlockingQueue<Optional<KeptFleet>> answers(HistoryStore store) {
        BlockingQueue<Optional<KeptFleet>> answers = new LinkedBlockingQueue<>();
        store.open(answers::add);
        return answers;
    }

    static Optional<KeptFleet> next(BlockingQueue<Optional<KeptFleet>> answers) {
        try {
            return Optional.ofNullable(answers.poll(20, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("no answer within 20 s"));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

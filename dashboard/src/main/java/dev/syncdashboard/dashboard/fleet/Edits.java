package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.fleet.FleetEditor.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Makes people's changes on the fleet's thread, and answers when they are kept. */
final class Edits {

    /** How long a person waits to hear that a change is on the disk. */
    private static final Duration LONGEST_KEEPING = Duration.ofSeconds(3);

    private static final String NOT_OPEN =
            "What is kept has not been read yet, so nothing can be changed. Try again in a moment.";
    private static final String FAILED = "That didn't work. Try again; details are in the dashboard's log.";

    private final Executor inOrder;
    private final Supplier<CompletableFuture<Boolean>> allKept;
    private final BooleanSupplier isOpen;
    private final Runnable refresh;

    /**
     * @param allKept whether all changes so far are kept
     * @param isOpen whether what is kept is known
     * @param refresh puts what has changed into the snapshot, and has it kept
     */
    Edits(Executor inOrder, Supplier<CompletableFuture<Boolean>> allKept, BooleanSupplier isOpen, Runnable refresh) {
        this.inOrder = inOrder;
        this.allKept = allKept;
        this.isOpen = isOpen;
        this.refresh = refresh;
    }

    /** Before what is kept is known, an edit would be made to something else than a person thinks. */
    CompletableFuture<Outcome> make(Supplier<Outcome> change) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        inOrder.execute(() -> {
            try {
                Outcome outcome = isOpen.getAsBoolean() ? change.get() : new Outcome.Refused(NOT_OPEN);
                refresh.run();
                if (outcome instanceof Outcome.Done) {
                    answerWhenKept(answer);
                } else {
                    answer.complete(outcome);
                }
            } catch (RuntimeException | Error e) {
                answer.complete(new Outcome.Refused(FAILED));
                throw e;
            }
        });
        return answer.completeOnTimeout(new Outcome.Refused(FAILED), Opening.LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the answer is what comes of it
    private void answerWhenKept(CompletableFuture<Outcome> answer) {
        allKept.get()
                .completeOnTimeout(false, LONGEST_KEEPING.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(kept -> answer.complete(kept ? new Outcome.Done() : new Outcome.NotKept()));
    }
}

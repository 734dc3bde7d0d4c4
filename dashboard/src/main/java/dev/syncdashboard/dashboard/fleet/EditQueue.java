package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.fleet.FleetEditor.EditAnswer;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes people's changes on the fleet's thread, and answers when they are kept.
 *
 * @param allKept whether all changes so far are kept
 * @param isOpen whether what is kept is known
 * @param refresh puts what somebody has changed into the snapshot, and has it kept
 */
record EditQueue(
        Executor inOrder,
        Supplier<CompletableFuture<Boolean>> allKept,
        BooleanSupplier isOpen,
        Consumer<Actor> refresh,
        FleetEdit.Editable fleet) {
    /** How long a person waits to hear that a change is on the disk. */
    private static final Duration LONGEST_KEEPING = Duration.ofSeconds(3);

    private static final Refusal NOT_OPEN = Refusal.of(About.NOTHING_TYPED, Message.of("edit.not_open"));
    private static final Refusal FAILED = Refusal.of(About.NOTHING_TYPED, Message.of("edit.failed"));

    /** Before what is kept is known, an edit would be made to something else than a person thinks. */
    <T> CompletableFuture<EditAnswer<T>> make(Actor actor, FleetEdit<T> edit) {
        CompletableFuture<EditAnswer<T>> answer = new CompletableFuture<>();
        inOrder.execute(() -> {
            try {
                Attempt<T> attempt = isOpen.getAsBoolean() ? edit.make(fleet) : Attempt.refused(NOT_OPEN);
                refresh.accept(actor);
                if (attempt instanceof Attempt.Made<T>) {
                    answerWhenKept(attempt, answer);
                } else {
                    answer.complete(new EditAnswer<>(attempt, false));
                }
            } catch (RuntimeException | Error e) {
                answer.complete(failed());
                throw e;
            }
        });
        return answer.completeOnTimeout(failed(), Opening.LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    private static <T> EditAnswer<T> failed() {
        return new EditAnswer<>(Attempt.refused(FAILED), false);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the answer is what comes of it
    private <T> void answerWhenKept(Attempt<T> made, CompletableFuture<EditAnswer<T>> answer) {
        allKept.get()
                .completeOnTimeout(false, LONGEST_KEEPING.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(kept -> answer.complete(new EditAnswer<>(made, kept)));
    }
}

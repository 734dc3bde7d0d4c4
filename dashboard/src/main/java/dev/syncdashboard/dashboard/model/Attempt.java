package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.words.Message;
import java.util.function.Function;

/**
 * What came of a wish to change something.
 *
 * @param <T> what is there after the change
 */
public sealed interface Attempt<T> {

    /** It can be made, and gives this; equal to what was there before if there was nothing to change. */
    record Made<T>(T made) implements Attempt<T> {}

    /** It can't be made. */
    record Refused<T>(Refusal why) implements Attempt<T> {}

    static <T> Attempt<T> made(T made) {
        return new Made<>(made);
    }

    static <T> Attempt<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    static <T> Attempt<T> refused(Refusal.About about, Message why) {
        return new Refused<>(Refusal.of(about, why));
    }

    /** One thing for a change that can be made, another for one that can't. */
    default <R> R either(Function<T, R> made, Function<Refusal, R> refused) {
        if (this instanceof Made<T> change) {
            return made.apply(change.made());
        }
        return refused.apply(((Refused<T>) this).why());
    }
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.words.Message;
import java.util.function.Function;

/** What a question to the history brought. */
public sealed interface HistoryAnswer<T> {

    /** The answer. */
    record Known<T>(T value) implements HistoryAnswer<T> {}

    /**
     * None, for now.
     *
     * @param why in whole sentences, for a page: no path, no secret
     */
    record NotNow<T>(Message why) implements HistoryAnswer<T> {}

    /** One thing for an answer, another for the reason why there is none. */
    default <R> R either(Function<T, R> known, Function<Message, R> notNow) {
        if (this instanceof Known<T> found) {
            return known.apply(found.value());
        }
        return notNow.apply(((NotNow<T>) this).why());
    }
}

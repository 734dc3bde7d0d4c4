package dev.syncdashboard.engine.admin;

import dev.syncdashboard.words.Message;

/** What came of something that an engine was to do. */
public sealed interface Step<T> {

    /** It is so now, or was so before. */
    record Done<T>(T value) implements Step<T> {}

    /**
     * The engine has no call for it that is known. Nothing has changed.
     *
     * @param instruction what a person does in the sync program's own window, in whole sentences
     */
    record ByHand<T>(Message instruction) implements Step<T> {}
}

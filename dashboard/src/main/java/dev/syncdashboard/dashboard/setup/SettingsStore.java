package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.Optional;

/** Keeps the settings that were made in a browser. */
public interface SettingsStore {

    /** As they are kept; none if they can't be read. */
    KeptSettings kept();

    /** Why what is kept can't be used, with what to do; empty if it can. Nothing is written then. */
    Optional<Message> damage();

    /**
     * Keeps these instead, as a whole.
     *
     * @throws ChangedMeanwhileException if somebody has written to the files since they were read
     * @throws IOException if they can't be kept; then all is as before
     */
    void keep(KeptSettings settings) throws IOException;

    /** Puts aside what can't be used, for a person to look at, and begins with none. */
    void beginAnew() throws IOException;

    /** Somebody else has written to the files. */
    final class ChangedMeanwhileException extends IOException {

        private static final long serialVersionUID = 1L;

        public ChangedMeanwhileException() {
            super("the files of settings are others than those that were read");
        }
    }
}

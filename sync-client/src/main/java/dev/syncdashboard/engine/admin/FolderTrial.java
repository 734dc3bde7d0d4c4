package dev.syncdashboard.engine.admin;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import java.time.Duration;
import java.util.Optional;

/**
 * Sees whether an engine can work with a folder that it has just taken. An engine takes a place to which its user has no right
 * without a word, and the folder stands still from then on.
 */
public record FolderTrial(EngineAdmin engine, Pause pause) {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 30;

    /** A new folder can be at peace for a moment before its engine finds that it can't be used. */
    private static final int LOOKS_AT_PEACE = 5;

    /** Lets time pass between two looks. */
    public interface Pause {
        void pause(Duration duration) throws InterruptedException;
    }

    /** Whether it does not stand still within a few seconds; less if it is soon at peace. */
    public boolean works(EngineFolder folder) throws EngineException, InterruptedException {
        int atPeace = 0;
        for (int look = 0; look < MOST_LOOKS && atPeace < LOOKS_AT_PEACE; look++) {
            Optional<State> state = engine.folders().stream()
                    .filter(each -> each.id().equals(folder.id()))
                    .map(EngineFolder::state)
                    .findFirst();
            if (state.filter(State.STOPPED::equals).isPresent()) {
                return false;
            }
            atPeace = state.filter(State.ACTIVE::equals).isPresent() ? atPeace + 1 : 0;
            pause.pause(LOOK_EVERY);
        }
        return true;
    }
}

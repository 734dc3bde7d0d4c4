package dev.syncdashboard.dashboard.setup.program;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.Step;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes a folder, and takes it back if the engine can't work with it. An engine takes a place to which its user has no right
 * without a word, and the folder stands still from then on.
 */
final class NewFolderTrial {

    private static final int LOOK_EVERY_MILLIS = 100;
    private static final int MOST_LOOKS = 30;

    /** A new folder can be at peace for a moment before its engine finds that it can't be used. */
    private static final int LOOKS_AT_PEACE = 5;

    private final EngineAdmin engine;

    NewFolderTrial(EngineAdmin engine) {
        this.engine = engine;
    }

    /** Empty if the engine can't use the place; then all is as it was. */
    Optional<Step<EngineFolder>> make(Path place, String name, FolderRole role)
            throws EngineException, InterruptedException {
        boolean there = engine.folders().stream().anyMatch(each -> each.path().equals(place));
        Step<EngineFolder> made = engine.create(place, name, role);
        if (there || !(made instanceof Step.Done<EngineFolder> done) || works(done.value())) {
            return Optional.of(made);
        }
        engine.leave(done.value());
        return Optional.empty();
    }

    private boolean works(EngineFolder folder) throws EngineException, InterruptedException {
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
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }
}

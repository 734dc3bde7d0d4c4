package dev.syncdashboard.dashboard.setup.program;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderTrial;
import dev.syncdashboard.engine.admin.Step;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Makes a folder, and takes it back if the engine can't work with it. */
record NewFolderTrial(EngineAdmin engine) {

    /** Empty if the engine can't use the place; then all is as it was. */
    Optional<Step<EngineFolder>> make(Path place, String name, FolderRole role)
            throws EngineException, InterruptedException {
        boolean there = engine.folders().stream().anyMatch(each -> each.path().equals(place));
        Step<EngineFolder> made = engine.create(place, name, role);
        FolderTrial trial = new FolderTrial(engine, pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
        if (there || !(made instanceof Step.Done<EngineFolder> done) || trial.works(done.value())) {
            return Optional.of(made);
        }
        engine.leave(done.value());
        return Optional.empty();
    }
}

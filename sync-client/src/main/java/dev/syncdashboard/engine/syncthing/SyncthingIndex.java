package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.common.IndexSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Syncthing knows of the disk.
 *
 * @param moments begins to look; each question is of a moment of its own
 */
record SyncthingIndex(Supplier<SyncthingMoment> moments, NoticedFiles noticedFiles) implements IndexSource {

    @Override
    public ContentRules rules(EngineFolder folder) throws EngineException, InterruptedException {
        return moments.get().contentRules(folder);
    }

    @Override
    public FolderStatus status(EngineFolder folder) throws EngineException, InterruptedException {
        return moments.get().status(folder);
    }

    @Override
    public Outcome compare(EngineFolder folder, FileList disk, Optional<Noticed> before)
            throws EngineException, InterruptedException {
        return noticedFiles.compare(folder, disk, before);
    }
}

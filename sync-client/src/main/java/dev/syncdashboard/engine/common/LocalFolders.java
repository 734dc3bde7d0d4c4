package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What this program knows of folders beside the engine.
 *
 * @param paths where it sees the directories that the engine names
 * @param memory which folder each setting meant before
 */
public record LocalFolders(PathMap paths, FolderMemory memory) {

    /** Knows nothing yet, and remembers as long as the program runs. */
    public static LocalFolders plain() {
        return new LocalFolders(PathMap.NONE, FolderMemory.ofThisRun());
    }

    /** Where the folder with this name is, of which the engine gives this path. */
    public Path place(String name, String path, EngineFailures failures) throws EngineException {
        return FolderPlace.of(name, paths.apply(path), failures);
    }

    /** What the setting that names the folder with this id should be, if it only works by memory. */
    public Optional<FolderAdvice> advice(String id, FolderRole role) {
        return memory.remark(id)
                .map(remark -> remark.namesakes() == 0
                        ? FolderAdvice.setting(role, "renamed")
                        : FolderAdvice.setting(role, "same_name", remark.namesakes()));
    }
}

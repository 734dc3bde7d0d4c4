package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.sync.FolderLoad;
import java.util.Optional;

/** Says that an engine has so many folders that it may be slow to notice anything in one of them. */
public final class LoadAdvice {

    private LoadAdvice() {}

    /** Nothing where it has few enough. */
    public static Optional<FolderAdvice> of(FolderLoad load, int folders, FolderRole role) {
        return load.isExceededBy(folders)
                ? Optional.of(FolderAdvice.setting(role, "many_folders", load.most()))
                : Optional.empty();
    }
}

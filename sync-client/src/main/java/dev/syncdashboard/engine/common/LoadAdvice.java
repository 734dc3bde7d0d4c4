package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.FolderLoad;
import java.util.Optional;

/** Says that an engine has so many folders that it may be slow to notice anything in one of them. */
public final class LoadAdvice {

    private LoadAdvice() {}

    /** Nothing where it has few enough. */
    public static Optional<FolderAdvice> of(FolderLoad load, int folders) {
        return load.isExceededBy(folders)
                ? Optional.of(new FolderAdvice(
                        Urgency.SETTING,
                        ProblemCode.SETTING,
                        "is one of more than " + load.most()
                                + " folders of the sync program, which goes through all of them again and again, empty"
                                + " ones too, so that the computer is busy and changes are noticed late",
                        "Share fewer folders: one Status folder serves all trucks. If the computer keeps up, raise"
                                + " sync.most-folders."))
                : Optional.empty();
    }
}

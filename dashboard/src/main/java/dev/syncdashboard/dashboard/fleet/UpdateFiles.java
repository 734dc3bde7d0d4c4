package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import java.util.List;
import java.util.Optional;

/**
 * The file list of the newest update that was listed, to compare the next one with.
 *
 * @param number the update's number; 0: nothing was listed yet
 */
record UpdateFiles(int number, List<FileEntry> files) {

    static final UpdateFiles NONE = new UpdateFiles(0, List.of());

    /** What the other list has otherwise than this one. */
    FileChanges differencesTo(UpdateFiles next) {
        return FileChanges.between(files, next.files());
    }

    /**
     * What the other update changed. Empty unless it is the very next one, since a gap would blame the wrong update; and if
     * of a file it is not known whether it was changed.
     */
    Optional<FileChanges> changesTo(UpdateFiles next, FileChanges differences) {
        boolean follows = number > 0 && next.number() == number + 1;
        return follows && !FileChanges.isUnclear(files, next.files()) ? Optional.of(differences) : Optional.empty();
    }
}

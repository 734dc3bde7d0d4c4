package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import java.util.List;
import java.util.Optional;

/**
 * The files of the newest update that was listed, and how they differ from those of the list before.
 *
 * @param number the update's number; 0: nothing was listed yet
 * @param before the number of the list before; 0: there was none
 * @param differences from that list
 * @param unclear of some file it can't be told whether it is the same in that list
 */
record Listing(int number, List<FileEntry> files, int before, FileChanges differences, boolean unclear) {

    static final Listing NONE = new Listing(0, List.of());

    /** A list of which nothing else is known. */
    Listing(int number, List<FileEntry> files) {
        this(number, List.copyOf(files), 0, FileChanges.NONE, false);
    }

    /** The list that follows on this one. */
    Listing next(int update, List<FileEntry> listed) {
        return new Listing(
                update,
                List.copyOf(listed),
                number,
                FileChanges.between(files, listed),
                FileChanges.isUnclear(files, listed));
    }

    boolean isOfTheSameFilesAs(Listing other) {
        return number == other.number && files.equals(other.files);
    }

    /** What this list has otherwise than another, earlier one. To compare two long lists takes a while, so not twice. */
    FileChanges differencesTo(Listing earlier) {
        return before == earlier.number ? differences : FileChanges.between(earlier.files, files);
    }

    /**
     * What the update changed. Empty unless the other is the one just before, since a gap would blame the wrong update; and
     * if of a file it is not known whether it was changed.
     */
    Optional<FileChanges> changesTo(Listing earlier) {
        boolean follows = earlier.number > 0 && number == earlier.number + 1;
        boolean isUnclear = before == earlier.number ? unclear : FileChanges.isUnclear(earlier.files, files);
        return follows && !isUnclear ? Optional.of(differencesTo(earlier)) : Optional.empty();
    }
}

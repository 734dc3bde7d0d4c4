package dev.syncdashboard.stationlist;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListChanges;
import dev.syncdashboard.status.FolderHash;
import java.util.Optional;

/** An update's list, told by what makes it out of an earlier one. */
record ListChanges(ListHead head, long baseUpdate, FolderHash baseHash, FileListChanges changes) {

    /** The whole list, or empty if this is not the base, or what comes out is not what was meant. */
    Optional<StationList> appliedTo(StationList base) {
        ListHead from = base.head();
        boolean belongs = from.update() == baseUpdate
                && from.hash().equals(baseHash)
                && from.station().equals(head.station());
        if (!belongs) {
            return Optional.empty();
        }
        FileList files = changes.applyTo(base.files());
        return files.hash().equals(head.hash()) ? Optional.of(new StationList(head, files)) : Optional.empty();
    }
}

package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Optional;

/** Which update's files were listed last. On the fleet's thread only. */
final class FileLists {

    private Listing last = Listing.NONE;

    /** What was kept from before the start, which comes before any list of this run. */
    void restore(KeptFolder kept) {
        last = new Listing(kept.filesOf(), kept.files());
    }

    Listing last() {
        return last;
    }

    /**
     * An update's files were listed. The folder may have changed meanwhile; a list of something else is worse than none.
     *
     * @return the list and the one before it; empty if it has, or if the list says nothing new
     */
    Optional<Step> listed(Update update, List<FileEntry> files, StationHistory station) {
        boolean stillThere = station.current()
                .filter(now -> now.hash().equals(update.hash()))
                .isPresent();
        if (!stillThere) {
            return Optional.empty();
        }
        // Its number may have changed meanwhile, if older updates became known.
        int number = station.updateWith(update.hash()).map(Update::number).orElse(update.number());
        Listing next = last.next(number, files);
        if (number < last.number()
                || (number == last.number() && next.differences().count() == 0)) {
            return Optional.empty();
        }
        Step step = new Step(last, next);
        last = next;
        return Optional.of(step);
    }

    /** From one list to the next. */
    record Step(Listing before, Listing now) {}
}

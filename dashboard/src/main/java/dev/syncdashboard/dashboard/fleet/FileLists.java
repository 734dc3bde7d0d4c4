package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.Kept;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.dashboard.verdict.StationHistory;
import dev.syncdashboard.dashboard.verdict.Update;
import java.util.List;
import java.util.Optional;

/** Which update's files were listed last, and what the next list says against it. On the fleet's thread only. */
final class FileLists {

    private UpdateFiles last = UpdateFiles.NONE;
    private int asked;

    /**
     * A list with what it says.
     *
     * @param number of the update whose files it has
     * @param changes what that update changed; empty if that can't be told
     * @param anew there was no list before it
     * @param differences from the list before it
     */
    record News(int number, Optional<FileChanges> changes, boolean anew, FileChanges differences) {}

    /** What was kept from before the start, which comes before any list of this run. */
    void restore(Kept kept) {
        last = new UpdateFiles(kept.filesOf(), kept.files());
        asked = kept.filesOf();
    }

    /** The update whose files the last list has; 0 if there is none. */
    int number() {
        return last.number();
    }

    List<FileEntry> files() {
        return last.files();
    }

    /** Whether the update's files are to be listed; each is asked for once. */
    boolean ask(Update update) {
        if (update.number() <= asked) {
            return false;
        }
        asked = update.number();
        return true;
    }

    /**
     * An update's files were listed. The folder may have changed meanwhile; a list of something else is worse than none.
     *
     * @return empty if it has
     */
    Optional<News> listed(Update update, List<FileEntry> files, StationHistory station) {
        boolean stillThere = station.current()
                .filter(now -> now.hash().equals(update.hash()))
                .isPresent();
        if (!stillThere) {
            return Optional.empty();
        }
        // Its number may have changed meanwhile, if older updates became known.
        int number = station.updateWith(update.hash()).map(Update::number).orElse(update.number());
        UpdateFiles next = new UpdateFiles(number, files);
        FileChanges differences = last.differencesTo(next);
        News news = new News(number, last.changesTo(next, differences), last.number() == 0, differences);
        last = next;
        asked = Math.max(asked, number);
        return Optional.of(news);
    }
}

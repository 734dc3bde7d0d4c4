package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.FileGroup;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;
import java.util.Optional;

/**
 * The files that the update changed, on its page.
 *
 * @param note why no file is shown, or empty
 */
record ChangesPart(String note, List<FileGroup> groups) {

    ChangesPart {
        groups = List.copyOf(groups);
    }

    static ChangesPart of(Update update, HistoryAnswer<Optional<FileChanges>> changes, StationTime time) {
        return changes.either(
                known -> known.map(files -> of(files, time))
                        .orElseGet(() -> new ChangesPart(unknown(update, time), List.of())),
                why -> new ChangesPart(time.say(why), List.of()));
    }

    private static ChangesPart of(FileChanges changes, StationTime time) {
        List<FileGroup> groups = FileGroup.done(changes, time);
        return new ChangesPart(groups.isEmpty() ? time.say("update.changes.none") : "", groups);
    }

    private static String unknown(Update update, StationTime time) {
        return time.say(update.number() == 1 ? "update.changes.first" : "update.changes.unknown");
    }
}

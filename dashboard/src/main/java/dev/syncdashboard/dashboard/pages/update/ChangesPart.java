package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.FileGroup;
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

    static ChangesPart of(Update update, HistoryAnswer<Optional<FileChanges>> changes) {
        return changes.either(
                known -> known.map(ChangesPart::of).orElseGet(() -> new ChangesPart(unknown(update), List.of())),
                why -> new ChangesPart(why, List.of()));
    }

    private static ChangesPart of(FileChanges changes) {
        List<FileGroup> groups = FileGroup.done(changes);
        return new ChangesPart(
                groups.isEmpty() ? "No file differs from the update before: the same ones came back." : "", groups);
    }

    private static String unknown(Update update) {
        return update.number() == 1
                ? "This is the first one recorded, so there is nothing to compare it with."
                : "Its files were not compared with those of the update before.";
    }
}

package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;
import java.util.stream.Stream;

/** What an update is called beside its number: the title that a person gave it, else its first files. */
public final class UpdateName {

    private static final int MOST_FILES = 2;
    private static final int LONGEST_NAME = 30;
    private static final int MOST_NUMBERS = 5;

    private UpdateName() {}

    /** "Mill Street", "bulletin.pdf, aerial.img and 1 more"; empty where neither a title nor the files are at hand. */
    public static String of(Update update, StationTime time) {
        return update.title()
                .orElseGet(() ->
                        update.changes().map(changes -> files(changes, time)).orElse(""));
    }

    /** Of several only the numbers: "#3, #4, #5, #6, #7 and 2 more". */
    public static String numbers(List<Update> updates, StationTime time) {
        return time.list(updates.stream().map(update -> "#" + update.number()).toList(), MOST_NUMBERS);
    }

    private static String files(FileChanges changes, StationTime time) {
        List<String> names = Stream.of(changes.added(), changes.changed(), changes.removed())
                .flatMap(List::stream)
                .map(FileEntry::path)
                .map(path -> Names.oneLine(path.substring(path.lastIndexOf('/') + 1), LONGEST_NAME))
                .toList();
        return time.list(names, MOST_FILES);
    }
}

package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.history.SharedAnswers;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the updates that a truck lacks changed, all together. What is no longer in memory is read from the history, once for
 * all trucks with the same update: it never changes again.
 */
@Component
public class FilesBetween {

    private static final int MOST_ANSWERS = 32;
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final HistoryLookup history;
    private final SharedAnswers<Between, Optional<FileChanges>> answers;

    private record Between(FolderName folder, int first, int last, FolderHash hash) {}

    @Autowired
    FilesBetween(HistoryLookup history) {
        this(history, System::nanoTime);
    }

    FilesBetween(HistoryLookup history, LongSupplier nanos) {
        this.history = history;
        this.answers = new SharedAnswers<>(MOST_ANSWERS, LIFETIME, nanos);
    }

    /**
     * All that they changed; empty if the history does not have the files of each of them.
     *
     * @param lacking all updates after that of the truck, by number, each with a known number of changed files
     */
    public HistoryAnswer<Optional<FileChanges>> of(StationFolder folder, List<Update> lacking) {
        Update newest = lacking.get(lacking.size() - 1);
        Between between = new Between(folder.name(), lacking.get(0).number(), newest.number(), newest.hash());
        return answers.get(between, () -> read(folder, lacking));
    }

    /** For a page that has waited for the history already, and in vain. */
    public HistoryAnswer<Optional<FileChanges>> ofMemory(
            StationFolder folder, List<Update> lacking, Message whyNoHistory) {
        boolean allThere = lacking.stream().allMatch(update -> update.changes().isPresent());
        return allThere ? of(folder, lacking) : new HistoryAnswer.NotNow<>(whyNoHistory);
    }

    private HistoryAnswer<Optional<FileChanges>> read(StationFolder folder, List<Update> lacking) {
        int first = lacking.get(0).number();
        Optional<FileChanges> known = MissingFiles.since(first - 1, lacking);
        return known.isPresent()
                ? new HistoryAnswer.Known<>(known)
                : history.ask(
                        folder.name(), reader -> MissingFiles.since(first - 1, lacking, reader.changesFrom(first)));
    }
}

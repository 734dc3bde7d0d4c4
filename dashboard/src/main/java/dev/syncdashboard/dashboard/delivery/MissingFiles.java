package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What has to happen to the files of a truck on one update until it has the newest: the changes of all updates between,
 * taken together. Pure. A file that was added and removed again is nothing to a truck that never saw it.
 */
public final class MissingFiles {

    private final Map<String, Fate> fates = new TreeMap<>();

    /**
     * What became of one file.
     *
     * @param existed whether the truck has it
     * @param before as the truck has it, where that is known
     * @param last as it was last listed
     * @param gone whether the station no longer has it
     */
    private record Fate(boolean existed, Optional<FileEntry> before, FileEntry last, boolean gone) {

        boolean isAsBefore() {
            return before.filter(last::isSameAs).isPresent();
        }
    }

    private MissingFiles() {}

    /**
     * The changes from update {@code has} to the last of the list.
     *
     * @return empty if they aren't known: an update between is not in the list, or its files were never listed
     */
    public static Optional<FileChanges> since(int has, List<Update> updates) {
        List<Update> lacking =
                updates.stream().filter(update -> update.number() > has).toList();
        MissingFiles missing = new MissingFiles();
        int expected = has + 1;
        for (Update update : lacking) {
            if (update.number() != expected || update.changes().isEmpty()) {
                return Optional.empty();
            }
            missing.apply(update.changes().get());
            expected++;
        }
        return Optional.of(missing.together());
    }

    /**
     * The same with changes of the history, where an update has none of its own in memory.
     *
     * @param kept by the update's number
     */
    public static Optional<FileChanges> since(int has, List<Update> updates, Map<Integer, FileChanges> kept) {
        return since(
                has,
                updates.stream()
                        .map(update -> Optional.ofNullable(kept.get(update.number()))
                                .map(update::withChanges)
                                .orElse(update))
                        .toList());
    }

    private void apply(FileChanges changes) {
        changes.removed().forEach(file -> record(file, true, new Fate(true, Optional.of(file), file, true)));
        changes.added().forEach(file -> record(file, false, new Fate(false, Optional.empty(), file, false)));
        // How a changed file was before is not listed.
        changes.changed().forEach(file -> record(file, false, new Fate(true, Optional.empty(), file, false)));
    }

    private void record(FileEntry file, boolean gone, Fate ifFirst) {
        fates.merge(file.path(), ifFirst, (earlier, now) -> new Fate(earlier.existed(), earlier.before(), file, gone));
    }

    private FileChanges together() {
        return new FileChanges(
                files(fate -> !fate.existed() && !fate.gone()),
                files(fate -> fate.existed() && !fate.gone() && !fate.isAsBefore()),
                files(fate -> fate.existed() && fate.gone()));
    }

    private List<FileEntry> files(Predicate<Fate> wanted) {
        return fates.values().stream().filter(wanted).map(Fate::last).toList();
    }
}

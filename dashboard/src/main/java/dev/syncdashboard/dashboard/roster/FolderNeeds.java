package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.status.FolderName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the station's Sync folders the trucks of a group need. A group of which nothing is said needs all, and so does a
 * truck without a group: nothing is left out that nobody left out. Immutable.
 *
 * @param byGroup by the group's name, upper and lower case alike
 */
public record FolderNeeds(Map<String, Set<FolderName>> byGroup) {

    public static final FolderNeeds ALL = new FolderNeeds(Map.of());

    /** More can only be a mistake. */
    static final int MOST_GROUPS = 1_000;

    public FolderNeeds {
        Map<String, Set<FolderName>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byGroup.forEach((group, folders) -> copy.put(group, Set.copyOf(folders)));
        byGroup = copy;
    }

    /** Whether trucks of a group need a folder. */
    public boolean needs(String group, FolderName folder) {
        return of(group).map(folders -> folders.contains(folder)).orElse(true);
    }

    /** What was said of a group; empty if nothing was. */
    public Optional<Set<FolderName>> of(String group) {
        return group.isEmpty() ? Optional.empty() : Optional.ofNullable(byGroup.get(group));
    }

    /** With another word on a group; empty: it needs all. */
    FolderNeeds with(String group, Optional<Set<FolderName>> folders) {
        Map<String, Set<FolderName>> next = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        next.putAll(byGroup);
        folders.ifPresentOrElse(needed -> next.put(group, new TreeSet<>(needed)), () -> next.remove(group));
        return new FolderNeeds(next);
    }
}

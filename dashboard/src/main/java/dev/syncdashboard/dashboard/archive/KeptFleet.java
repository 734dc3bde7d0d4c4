package dev.syncdashboard.dashboard.archive;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.FolderName;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that verdicts after a restart need.
 *
 * @param folders by the Sync folders' names; those of which nothing is kept are left out
 */
public record KeptFleet(Roster roster, Map<FolderName, KeptFolder> folders) {

    public static final KeptFleet NOTHING = new KeptFleet(Roster.EMPTY, Map.of());

    public KeptFleet {
        folders = folders.entrySet().stream()
                .filter(folder -> !folder.getValue().equals(KeptFolder.NOTHING))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is kept of a Sync folder, be it nothing. */
    public KeptFolder folder(FolderName name) {
        return folders.getOrDefault(name, KeptFolder.NOTHING);
    }

    /** When the station was last watched, whichever folder of it; empty if nothing is kept. */
    public Optional<Instant> lastLook() {
        return folders.values().stream()
                .flatMap(folder -> folder.lastLook().stream())
                .max(Comparator.naturalOrder());
    }

    /** The same without moments after this one: what was kept was kept before. */
    public KeptFleet upTo(Instant latest) {
        return new KeptFleet(
                roster.with(roster.keys().moved(moment -> moment.isAfter(latest) ? latest : moment)),
                folders.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, folder -> folder.getValue().upTo(latest))));
    }

    /** The same with another roster. */
    public KeptFleet with(Roster other) {
        return new KeptFleet(other, folders);
    }
}

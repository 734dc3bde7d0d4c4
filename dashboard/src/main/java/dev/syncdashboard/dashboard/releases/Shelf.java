package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The releases that lie in the station's Sync folder.
 *
 * @param at when it was looked at last; empty before the first time
 * @param items the newest version first
 */
public record Shelf(Optional<Instant> at, List<ShelfItem> items) {

    static final Shelf NOT_SEEN = new Shelf(Optional.empty(), List.of());

    public Shelf {
        items = List.copyOf(items);
    }

    /** The release of this version with this manifest, if it is the project's. */
    Optional<RolloutTarget> target(String version, String manifest) {
        return items.stream()
                .flatMap(item -> item.target().stream())
                .filter(target -> target.version().value().equals(version)
                        && target.manifest().toString().equals(manifest))
                .findFirst();
    }

    boolean has(RolloutTarget target) {
        return items.stream().anyMatch(item -> item.target().equals(Optional.of(target)));
    }
}

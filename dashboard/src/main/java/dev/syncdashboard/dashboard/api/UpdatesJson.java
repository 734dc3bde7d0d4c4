package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Update;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some updates, newest first.
 *
 * @param known as in {@link FleetJson}
 * @param next what to ask for as {@code before} to get those that follow; null if none do
 */
record UpdatesJson(
        boolean known, List<Item> updates, @Nullable Integer next) {

    /** One of them; the keys are those of {@link UpdateJson}. */
    record Item(
            int number,
            @Nullable String title,
            Instant posted,
            @Nullable Instant postedNotBefore,
            String hash,
            @Nullable Integer changedFiles) {

        private static Item of(Update update) {
            UpdateJson whole = UpdateJson.of(update, Optional.empty());
            return new Item(
                    whole.number(),
                    whole.title(),
                    whole.posted(),
                    whole.postedNotBefore(),
                    whole.hash(),
                    whole.changedFiles());
        }
    }

    static UpdatesJson of(Board fleet, int limit, int before) {
        List<Update> wanted = fleet.updates().stream()
                .filter(update -> update.number() < before)
                .sorted(Comparator.comparingInt(Update::number).reversed())
                .limit(limit + 1L)
                .toList();
        List<Item> items = wanted.stream().limit(limit).map(Item::of).toList();
        return new UpdatesJson(
                fleet.known(),
                items,
                wanted.size() > limit ? items.get(items.size() - 1).number() : null);
    }
}

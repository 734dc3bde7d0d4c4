package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.FolderHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The station's own side.
 *
 * @param state {@code ok}, or {@code cannot_check}: then all else is what was known at {@code since}
 * @param folder the Sync folder's name
 * @param update the number of the newest update
 */
record StationJson(
        String state,
        Instant since,
        @Nullable String folder,
        @Nullable String hash,
        @Nullable Integer update) {

    static StationJson of(StationStatus station) {
        return new StationJson(
                station.canCheck() ? "ok" : "cannot_check",
                station.since(),
                station.folder().isEmpty() ? null : station.folder(),
                station.hash().map(FolderHash::value).orElse(null),
                station.update().map(Update::number).orElse(null));
    }
}

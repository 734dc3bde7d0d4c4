package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.model.Update;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One update.
 *
 * @param title what a person called it
 * @param posted when the station was first seen with it: it was posted then or before
 * @param postedNotBefore when the station was last seen without it; null if nobody had looked before
 * @param changedFiles how many files it changed; null for the first one, and until they are listed
 * @param files those files, if they were asked for and are known
 */
record UpdateJson(
        int number,
        @Nullable String title,
        Instant posted,
        @Nullable Instant postedNotBefore,
        String hash,
        @Nullable Integer changedFiles,
        @Nullable FilesJson files) {

    static UpdateJson of(Update update, Optional<FilesJson> files) {
        return new UpdateJson(
                update.number(),
                update.title().orElse(null),
                update.posted(),
                update.notBefore().orElse(null),
                update.hash().value(),
                update.changedFiles().isPresent() ? update.changedFiles().getAsInt() : null,
                files.orElse(null));
    }
}

package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.model.OutOfService;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A truck that a person took out of service.
 *
 * @param until null: only a person ends it
 */
record OutOfServiceJson(Instant since, @Nullable Instant until, String reason) {

    static @Nullable OutOfServiceJson of(Optional<OutOfService> away) {
        return away.map(known ->
                        new OutOfServiceJson(known.since(), known.until().orElse(null), known.reason()))
                .orElse(null);
    }
}

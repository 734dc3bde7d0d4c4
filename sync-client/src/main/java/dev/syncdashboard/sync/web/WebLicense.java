package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.OptionalFields;
import java.util.Optional;

/**
 * What the engine's licence allows. Without one, or a trial, 3.x keeps folders stopped or refuses them. Source: syncpilot
 * on 3.1.2.
 *
 * @param allowedToSync empty if the engine does not say
 */
public record WebLicense(Optional<Boolean> allowedToSync, Optional<Boolean> canUseTrial) {

    static WebLicense from(OptionalFields fields) {
        return new WebLicense(fields.flag("allowed_to_sync"), fields.flag("can_use_trial"));
    }
}

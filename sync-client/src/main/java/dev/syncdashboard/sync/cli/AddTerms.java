package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v2.InputStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a folder is added.
 *
 * @param style how the path travels
 * @param secret of a folder to join
 * @param encryptable whether encrypted copies can be made of the new folder
 * @param selective whether only picked files are fetched
 * @param force whether the directory may have files in it
 */
record AddTerms(
        Optional<InputStyle> style, Optional<Secret> secret, boolean encryptable, boolean selective, boolean force) {

    /** What an API must be able to for it. */
    List<Ability> needs() {
        List<Ability> needs = new ArrayList<>();
        if (encryptable) {
            needs.add(Ability.NEW_ENCRYPTABLE_FOLDER);
        }
        needs.add(secret.isPresent() ? Ability.JOIN_BY_SECRET : Ability.NEW_FOLDER);
        if (selective) {
            needs.add(Ability.SELECTIVE_SYNC);
        }
        if (force) {
            needs.add(Ability.FORCE);
        }
        if (style.isPresent()) {
            needs.add(Ability.INPUT_STYLE);
        }
        return needs;
    }
}

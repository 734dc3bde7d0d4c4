package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v2.InputStyle;
import dev.syncdashboard.sync.v2.Permission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Under which terms a link is wanted.
 *
 * @param uses how often it may be used
 * @param style how the terms travel
 */
record LinkWish(
        Duration validFor,
        Permission permission,
        boolean askApproval,
        Optional<Integer> uses,
        Optional<InputStyle> style) {

    /** What an API must be able to for it. */
    List<Ability> needs() {
        List<Ability> needs = new ArrayList<>(List.of(Ability.LINK));
        if (uses.isPresent()) {
            needs.add(Ability.LIMITED_LINK);
        }
        if (style.isPresent()) {
            needs.add(Ability.INPUT_STYLE);
        }
        return needs;
    }
}

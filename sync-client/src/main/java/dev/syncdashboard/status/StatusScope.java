package dev.syncdashboard.status;

import java.util.Set;

/**
 * Whose files a look at the Status folder is about.
 *
 * @param known devices whose files are read, first and always
 * @param passedOver devices whose files are neither read nor counted
 */
public record StatusScope(Set<PeerId> known, Set<PeerId> passedOver) {

    public StatusScope {
        known = Set.copyOf(known);
        passedOver = Set.copyOf(passedOver);
    }
}

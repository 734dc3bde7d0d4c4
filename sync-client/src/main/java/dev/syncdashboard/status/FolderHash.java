package dev.syncdashboard.status;

import java.util.Optional;

/**
 * The hash of a folder's content as an engine states it. Its form is the engine's own business: it is compared exactly
 * and never taken apart. Never blank, at most 256 characters, no control characters.
 */
public record FolderHash(String value) {

    private static final int LONGEST = 256;

    /** @throws IllegalArgumentException if the value is blank, too long or has control characters */
    public FolderHash {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("not a usable hash (1 to 256 printable characters)");
        }
    }

    /** The hash in a text from outside, or empty if it can't serve as one. */
    public static Optional<FolderHash> parse(String text) {
        return isUsable(text) ? Optional.of(new FolderHash(text)) : Optional.empty();
    }

    private static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}

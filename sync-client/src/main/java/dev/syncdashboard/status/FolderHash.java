package dev.syncdashboard.status;

import java.util.Optional;

/**
 * The hash of a folder's content as an engine states it. Its form is the engine's own business: it is compared exactly
 * and never taken apart. Never blank, at most 256 characters, no control characters.
 */
public record FolderHash(String value) {

    /**
     * What a device reports that can't make a hash of its folder now. It stands for no content at all: a station never has
     * it, so it is never the same as any version.
     */
    public static final FolderHash UNKNOWN = new FolderHash("unknown");

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

    /** Whether it stands for a content; false for {@link #UNKNOWN}. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    private static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}

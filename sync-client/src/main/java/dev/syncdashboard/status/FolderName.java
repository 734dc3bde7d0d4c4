package dev.syncdashboard.status;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a Sync folder, the same at the station and on its trucks. 1 to 32 of {@code a-z}, {@code 0-9} and {@code -},
 * a letter or digit first, so that it can stand in a setting, a file name, an address and a page as it is. Compared exactly.
 */
public record FolderName(String value) implements Comparable<FolderName> {

    /** For a message: what was expected. */
    public static final String EXPECTED = "1 to 32 of a-z, 0-9 and '-', a letter or digit first";

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException if the value is not of the allowed form */
    public FolderName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a folder's name (" + EXPECTED + ")");
        }
    }

    /** The name in a text from outside, or empty if it isn't one. */
    public static Optional<FolderName> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new FolderName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(FolderName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

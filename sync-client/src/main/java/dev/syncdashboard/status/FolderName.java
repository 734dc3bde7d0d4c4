package dev.syncdashboard.status;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which name station and trucks mean the same Sync folder, such as {@code maps}: in settings, status files, addresses and
 * the database.
 *
 * @param value 1 to 32 small letters, digits and hyphens; a letter or digit first
 */
public record FolderName(String value) implements Comparable<FolderName> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException if it is no such name */
    public FolderName {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("no name of a folder: '" + value + "'");
        }
    }

    /** Empty if it is no such name. */
    public static Optional<FolderName> parse(String text) {
        return NAME.matcher(text).matches() ? Optional.of(new FolderName(text)) : Optional.empty();
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

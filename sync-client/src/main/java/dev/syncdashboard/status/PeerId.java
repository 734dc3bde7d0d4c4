package dev.syncdashboard.status;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The engine's id of a device. Letters, digits, {@code -}, {@code _} and {@code =} only, at most 128 characters, so that
 * it can stand in a file name, an address and a page as it is. Compared exactly.
 */
public record PeerId(String value) implements Comparable<PeerId> {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_=-]{1,128}");

    /** @throws IllegalArgumentException if the value is not of the allowed form */
    public PeerId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a peer id (letters, digits, - _ = only, 1 to 128 characters)");
        }
    }

    /** The peer id in a text from outside, or empty if it isn't one. */
    public static Optional<PeerId> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new PeerId(text)) : Optional.empty();
    }

    /** The only name under which this peer's status file is read. */
    public String statusFileName() {
        return value + ".txt";
    }

    @Override
    public int compareTo(PeerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

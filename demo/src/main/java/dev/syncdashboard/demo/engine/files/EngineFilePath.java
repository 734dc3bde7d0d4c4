package dev.syncdashboard.demo.engine.files;

import java.util.List;
import java.util.Optional;

/**
 * Where a file stands in a shared folder: relative, with {@code /} on every system. Can't name the folder itself, leave
 * it, or reach into the service folder.
 */
public record EngineFilePath(String value) implements Comparable<EngineFilePath> {

    /** The engine's own folder in the root of every shared folder. */
    public static final String SERVICE_FOLDER = ".sync";

    /** @throws IllegalArgumentException if the text is no such path */
    public EngineFilePath {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("not a path of a file within a shared folder: " + value);
        }
    }

    /** The path in a text from outside, or empty if it isn't one. */
    public static Optional<EngineFilePath> parse(String text) {
        return isUsable(text) ? Optional.of(new EngineFilePath(text)) : Optional.empty();
    }

    public List<String> parts() {
        return List.of(value.split("/", -1));
    }

    /** The file's name without its folders. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** A file of another name in the same folder. */
    public EngineFilePath sibling(String name) {
        return new EngineFilePath(value.substring(0, value.lastIndexOf('/') + 1) + name);
    }

    private static boolean isUsable(String text) {
        // A backslash would be a separator on the other side if that is Windows.
        if (text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        List<String> parts = List.of(text.split("/", -1));
        return !parts.get(0).equalsIgnoreCase(SERVICE_FOLDER)
                && parts.stream().noneMatch(EngineFilePath::isUnusablePart);
    }

    private static boolean isUnusablePart(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }

    @Override
    public int compareTo(EngineFilePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.syncdashboard.engine.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where this program sees the directories that the engine names, for an engine that runs in a container, on another
 * account, or on a drive with another letter. Pure.
 */
public final class PathMap {

    public static final PathMap NONE = new PathMap(List.of());

    private static final String EXPECTED =
            ". Expected one or more THEIRS=OURS, with ';' between them: the directory as the"
                    + " engine names it, and the same directory in full as this program sees it,"
                    + " like /var/syncthing=/srv/syncthing.";

    private final List<Entry> longestFirst;

    private PathMap(List<Entry> entries) {
        this.longestFirst = entries.stream()
                .sorted(Comparator.comparingInt(
                                (Entry entry) -> entry.theirs().parts().size())
                        .reversed())
                .toList();
    }

    /**
     * Reads {@code THEIRS=OURS;THEIRS=OURS}; blanks around a path do not count, nor does a separator at its end.
     *
     * @throws IllegalArgumentException saying what was wrong and what is expected
     */
    public static PathMap parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            if (!each.isBlank()) {
                entries.add(entry(each.strip()));
            }
        }
        return new PathMap(entries);
    }

    /** The engine's path as this program sees it; as it is if nothing is said about it. */
    public String apply(String theirPath) {
        Optional<Parts> path = Parts.of(theirPath);
        return path.flatMap(parts -> longestFirst.stream()
                        .filter(entry -> parts.isIn(entry.theirs()))
                        .findFirst()
                        .map(entry -> entry.ours(parts)))
                .orElse(theirPath);
    }

    /** The path of this program as the engine names it: what {@link #apply} makes it again. */
    public String theirs(String ourPath) {
        Path path = Path.of(ourPath);
        return longestFirst.stream()
                .filter(entry -> path.startsWith(entry.ours()))
                .max(Comparator.comparingInt(entry -> entry.ours().getNameCount()))
                .map(entry -> entry.theirs(path))
                .orElse(ourPath);
    }

    private static Entry entry(String text) {
        int equals = text.indexOf('=');
        String theirs = equals < 0 ? "" : text.substring(0, equals).strip();
        String ours = equals < 0 ? "" : text.substring(equals + 1).strip();
        Parts parts = Parts.of(theirs).orElseThrow(() -> wrong(text));
        try {
            Path path = Path.of(ours);
            if (path.isAbsolute()) {
                return new Entry(theirs, parts, path);
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(wrong(text).getMessage(), e);
        }
        throw wrong(text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("sync.path-map has '" + text + "'" + EXPECTED);
    }

    /** @param text theirs, as it was entered */
    private record Entry(String text, Parts theirs, Path ours) {

        String theirs(Path path) {
            String separator = theirs.windows() && !text.contains("/") ? "\\" : "/";
            StringBuilder place = new StringBuilder(text.replaceFirst("[/\\\\]+$", ""));
            ours.relativize(path).forEach(part -> {
                if (!part.toString().isEmpty()) {
                    place.append(separator).append(part);
                }
            });
            return place.isEmpty() ? separator : place.toString();
        }

        String ours(Parts path) {
            Path place = ours;
            for (String part :
                    path.parts().subList(theirs.parts().size(), path.parts().size())) {
                place = place.resolve(part);
            }
            return place.toString();
        }
    }

    /**
     * A full path of any system, in parts.
     *
     * @param windows whether it has the form that Windows gives: there both slashes part, and case does not count
     * @param parts without the root of a POSIX path; of a Windows path the drive ("c:") or "\\" comes first
     */
    private record Parts(boolean windows, List<String> parts) {

        /** Empty if it is no full path, or climbs by "..", which no prefix can answer for. */
        static Optional<Parts> of(String text) {
            String path = withoutLongForm(text);
            boolean network = path.startsWith("\\\\");
            boolean windows = network || path.matches("[A-Za-z]:([/\\\\].*)?");
            if (!windows && !path.startsWith("/")) {
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>(network ? List.of("\\\\") : List.of());
            for (String part : path.split(windows ? "[/\\\\]" : "/", -1)) {
                if (part.equals("..")) {
                    return Optional.empty();
                }
                if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
            }
            return Optional.of(new Parts(windows, List.copyOf(parts)));
        }

        /** {@code \\?\C:\Sync} is {@code C:\Sync}. */
        private static String withoutLongForm(String path) {
            if (path.regionMatches(true, 0, "\\\\?\\UNC\\", 0, 8)) {
                return "\\\\" + path.substring(8);
            }
            return path.startsWith("\\\\?\\") ? path.substring(4) : path;
        }

        boolean isIn(Parts directory) {
            int length = directory.parts.size();
            return windows == directory.windows
                    && parts.size() >= length
                    && compared(parts.subList(0, length)).equals(compared(directory.parts));
        }

        private List<String> compared(List<String> some) {
            return windows
                    ? some.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList()
                    : some;
        }
    }
}

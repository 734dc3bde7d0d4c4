package dev.syncdashboard.demo.engine.files;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of an IgnoreList: one a line, case-sensitive, with {@code *} and {@code ?}. A rule without a separator fits
 * a file or folder of that name anywhere; one with a separator is tied to the root.
 */
public final class IgnorePatterns {

    /** What the engine writes into a new folder's IgnoreList. */
    public static final List<String> DEFAULTS = List.of(
            "~*",
            "*~",
            ".~lock.*",
            "*.part",
            "*.filepart",
            "*.crdownload",
            "*.tmp",
            "*.swp",
            "*.swo",
            "*.swn",
            "._*",
            ".DS_Store",
            "Thumbs.db",
            "desktop.ini",
            "ehthumbs.db",
            "@eaDir",
            ".@__thumb",
            ".thumbnails",
            ".dropbox*",
            "lost+found",
            ".streams",
            ".caches",
            ".Statuses");

    /** Unfinished downloads and placeholders: the engine's own files under any IgnoreList. */
    private static final List<String> OWN = List.of("*.bts", "*.!Sync", "*.rsls");

    private final List<Pattern> anywhere;
    private final List<Pattern> fromRoot;

    private IgnorePatterns(List<Pattern> anywhere, List<Pattern> fromRoot) {
        this.anywhere = anywhere;
        this.fromRoot = fromRoot;
    }

    /** Reads an IgnoreList's lines; blank lines and lines that start with {@code #} are no rules. */
    public static IgnorePatterns of(List<String> lines) {
        List<String> rules = lines.stream()
                .map(String::strip)
                .filter(rule -> !rule.isEmpty() && !rule.startsWith("#"))
                .map(rule -> rule.replace('\\', '/'))
                .toList();
        List<Pattern> names = Stream.concat(OWN.stream(), rules.stream())
                .filter(rule -> rule.indexOf('/') < 0)
                .map(IgnorePatterns::pattern)
                .toList();
        List<Pattern> paths = rules.stream()
                .filter(rule -> rule.indexOf('/') >= 0)
                .map(rule -> pattern(rule.startsWith("/") ? rule.substring(1) : rule))
                .toList();
        return new IgnorePatterns(names, paths);
    }

    public boolean ignores(EngineFilePath path) {
        return path.parts().stream().anyMatch(part -> fits(anywhere, part)) || fits(fromRoot, path);
    }

    private static boolean fits(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** A rule for a folder covers what is in it. */
    private static boolean fits(List<Pattern> patterns, EngineFilePath path) {
        StringBuilder upToHere = new StringBuilder();
        for (String part : path.parts()) {
            upToHere.append(upToHere.isEmpty() ? "" : "/").append(part);
            if (fits(patterns, upToHere.toString())) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String rule) {
        StringBuilder regex = new StringBuilder();
        rule.codePoints()
                .mapToObj(letter -> switch (letter) {
                    case '*' -> "[^/]*";
                    case '?' -> "[^/]";
                    default -> Pattern.quote(Character.toString(letter));
                })
                .forEach(regex::append);
        return Pattern.compile(regex.toString());
    }
}

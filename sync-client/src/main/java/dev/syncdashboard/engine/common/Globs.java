package dev.syncdashboard.engine.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Patterns with {@code *} for any characters and {@code ?} for one, made ready for many names. */
public final class Globs {

    private final Set<String> exact = new HashSet<>();
    // By their last, or first, character: few names have one of these, and there may be 100,000 names.
    private final Map<Character, List<String>> endings = new HashMap<>();
    private final Map<Character, List<String>> beginnings = new HashMap<>();
    private final List<Predicate<String>> others = new ArrayList<>();

    private Globs() {}

    /** Whether a name, without a slash in it, fits one of these. */
    public static Predicate<String> anyOf(Collection<String> globs) {
        Globs all = new Globs();
        globs.forEach(all::add);
        return all::fits;
    }

    /** Whether a path fits this one; neither sign stands for a slash. */
    public static Predicate<String> path(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints().forEach(letter -> {
            switch (letter) {
                case '*' -> regex.append("[^/]*");
                case '?' -> regex.append("[^/]");
                default -> regex.append(Pattern.quote(Character.toString(letter)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }

    // Most patterns are a name, an ending or a beginning.
    private void add(String glob) {
        boolean first = glob.startsWith("*") && glob.length() > 1;
        boolean last = glob.endsWith("*") && glob.length() > 1;
        if (isPlain(glob)) {
            exact.add(glob);
        } else if (first && isPlain(glob.substring(1))) {
            endings.computeIfAbsent(glob.charAt(glob.length() - 1), letter -> new ArrayList<>())
                    .add(glob.substring(1));
        } else if (last && isPlain(glob.substring(0, glob.length() - 1))) {
            beginnings
                    .computeIfAbsent(glob.charAt(0), letter -> new ArrayList<>())
                    .add(glob.substring(0, glob.length() - 1));
        } else {
            others.add(path(glob));
        }
    }

    private static boolean isPlain(String text) {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    private boolean fits(String name) {
        return !name.isEmpty()
                && (exact.contains(name)
                        || ends(name, endings.getOrDefault(name.charAt(name.length() - 1), List.of()))
                        || begins(name, beginnings.getOrDefault(name.charAt(0), List.of()))
                        || (!others.isEmpty() && others.stream().anyMatch(each -> each.test(name))));
    }

    private static boolean ends(String name, List<String> endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String name, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}

package dev.syncdashboard.engine.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Patterns with {@code *} for any characters and {@code ?} for one, made ready for many names. */
public final class Globs {

    private final Set<String> exact = new HashSet<>();
    private final List<String> endings = new ArrayList<>();
    private final List<String> beginnings = new ArrayList<>();
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

    // Most patterns are a name, an ending or a beginning, and there may be 100,000 names.
    private void add(String glob) {
        boolean first = glob.startsWith("*");
        boolean last = glob.endsWith("*");
        if (isPlain(glob)) {
            exact.add(glob);
        } else if (first && isPlain(glob.substring(1))) {
            endings.add(glob.substring(1));
        } else if (last && isPlain(glob.substring(0, glob.length() - 1))) {
            beginnings.add(glob.substring(0, glob.length() - 1));
        } else {
            others.add(path(glob));
        }
    }

    private static boolean isPlain(String text) {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    private boolean fits(String name) {
        return exact.contains(name)
                || hasAnyEnding(name)
                || hasAnyBeginning(name)
                || (!others.isEmpty() && others.stream().anyMatch(each -> each.test(name)));
    }

    private boolean hasAnyEnding(String name) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAnyBeginning(String name) {
        for (String beginning : beginnings) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}

package dev.syncdashboard.status;

import java.util.ArrayList;
import java.util.List;

/**
 * Some files: how many there are, and the names of the first. At most 20 names of at most 300 characters, so that it
 * can go anywhere; longer ones are cut. Any text can be in a name: trust nothing in it.
 *
 * @param count how many files, at least as many as there are names
 */
public record FileNames(int count, List<String> first) {

    public static final FileNames NONE = new FileNames(0, List.of());

    static final int MOST_NAMES = 20;
    static final int LONGEST_NAME = 300;

    public FileNames {
        first = firstOf(first);
        count = Math.max(count, first.size());
    }

    // Without a stream, which costs a new process some milliseconds; the fingerprint of an unchanged folder is that
    // fast.
    private static List<String> firstOf(List<String> names) {
        List<String> first = new ArrayList<>();
        for (String name : names.subList(0, Math.min(MOST_NAMES, names.size()))) {
            first.add(cut(name));
        }
        return List.copyOf(first);
    }

    // Not in the middle of a surrogate pair.
    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean splitsPair = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, splitsPair ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    /** Counts files as they come. */
    public static final class Collector {

        private final List<String> first = new ArrayList<>();
        private int count;

        public void add(String name) {
            count++;
            if (first.size() < MOST_NAMES) {
                first.add(name);
            }
        }

        public FileNames names() {
            return new FileNames(count, first);
        }
    }
}

package dev.syncdashboard.dashboard.text;

import java.util.List;
import java.util.Locale;

/** Counts, sizes and lists as a person reads them. */
public final class Words {

    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");

    private Words() {}

    /** "1 file", "3 files": for nouns whose plural only adds an s. */
    public static String count(int count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }

    /** "The only truck", "Both trucks", "All 20 trucks": for nouns whose plural only adds an s. */
    public static String all(int count, String noun) {
        return switch (count) {
            case 1 -> "The only " + noun;
            case 2 -> "Both " + noun + "s";
            default -> "All " + count(count, noun);
        };
    }

    /** "310 bytes", "4.1 MB"; 1 kB is 1,000 bytes. */
    public static String size(long bytes) {
        return size(bytes, Locale.ENGLISH);
    }

    static String size(long bytes, Locale locale) {
        if (bytes < 1_000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double value = bytes / 1_000.0;
        int unit = 0;
        // 999.95 would be written as 1000.0 of this unit.
        while (value >= 999.95) {
            value /= 1_000;
            unit++;
        }
        return String.format(locale, "%.1f %s", value, UNITS.get(unit));
    }

    /** "a, b, c and 2 more": the first few of a list. */
    public static String list(List<String> items, int most) {
        if (items.size() <= most) {
            return String.join(", ", items);
        }
        return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
    }
}

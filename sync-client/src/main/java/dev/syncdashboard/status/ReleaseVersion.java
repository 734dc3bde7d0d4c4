package dev.syncdashboard.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of a release: one to six numbers with dots between, and perhaps a suffix: {@code 1.2.0}, {@code 1.2.0-rc1}. It
 * can stand in a file name on every system as it is. Numbers are compared as numbers. What has a suffix comes before the same
 * without one, and of two suffixes each row of digits is compared as a number, all else as text.
 */
public record ReleaseVersion(String value) implements Comparable<ReleaseVersion> {

    /** For a message: what was expected. */
    public static final String EXPECTED = "numbers with dots, perhaps with a suffix, like 1.2.0 or 1.2.0-rc1";

    private static final Pattern ALLOWED =
            Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}){0,5}(?:-[A-Za-z0-9](?:[A-Za-z0-9.-]{0,30}[A-Za-z0-9])?)?");
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");
    private static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);

    /** @throws IllegalArgumentException if the value is not of the allowed form */
    public ReleaseVersion {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a version (" + EXPECTED + ")");
        }
    }

    /** The version in a text from outside, or empty if it isn't one. */
    public static Optional<ReleaseVersion> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new ReleaseVersion(text)) : Optional.empty();
    }

    /** Whether it comes after the other one. */
    public boolean isNewerThan(ReleaseVersion other) {
        return compareTo(other) > 0;
    }

    /** Older first. Of {@code 1.0} and {@code 1.0.0}, which say the same, the shorter one. */
    @Override
    public int compareTo(ReleaseVersion other) {
        int byNumbers = compareNumbers(numbers(), other.numbers());
        if (byNumbers != 0) {
            return byNumbers;
        }
        int bySuffix = compareSuffixes(suffix(), other.suffix());
        return bySuffix != 0
                ? bySuffix
                : BY_LENGTH.thenComparing(Comparator.naturalOrder()).compare(value, other.value);
    }

    private List<Integer> numbers() {
        return Stream.of(value.split("-", 2)[0].split("\\."))
                .map(Integer::valueOf)
                .toList();
    }

    private Optional<String> suffix() {
        int begin = value.indexOf('-');
        return begin < 0 ? Optional.empty() : Optional.of(value.substring(begin + 1));
    }

    private static int compareNumbers(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = Integer.compare(i < left.size() ? left.get(i) : 0, i < right.size() ? right.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareSuffixes(Optional<String> left, Optional<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        List<String> leftParts = parts(left.get());
        List<String> rightParts = parts(right.get());
        for (int i = 0; i < Math.min(leftParts.size(), rightParts.size()); i++) {
            int order = compareParts(leftParts.get(i), rightParts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftParts.size(), rightParts.size());
    }

    private static List<String> parts(String suffix) {
        List<String> parts = new ArrayList<>();
        PART.matcher(suffix).results().map(MatchResult::group).forEach(parts::add);
        return parts;
    }

    private static int compareParts(String left, String right) {
        boolean bothNumbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        return bothNumbers
                ? BY_LENGTH.thenComparing(Comparator.naturalOrder()).compare(withoutZeros(left), withoutZeros(right))
                : left.compareTo(right);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    @Override
    public String toString() {
        return value;
    }
}

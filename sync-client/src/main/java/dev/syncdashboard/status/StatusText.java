package dev.syncdashboard.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text in a status file's bytes, made fit for a parser. Pure. */
final class StatusText {

    /** No number with a meaning here is longer; a longer one costs a parser much, or makes it give up. */
    private static final int LONGEST_NUMBER = 1_000;

    /** No power of ten with a meaning here has more digits; with more than ten of them a parser fails and does not say so. */
    private static final int LONGEST_EXPONENT = 4;

    // Possessive, so that no text makes it go back and try again.
    private static final Pattern NUMBER =
            Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?+(?<exponent>[0-9]++))?+");

    private StatusText() {}

    /** The same JSON with null in place of each number that is absurd, so that it costs no more than its field. */
    static String withoutAbsurdNumbers(String json) {
        StringBuilder usable = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            int end = endOfToken(json, at);
            if (end - at > LONGEST_EXPONENT && json.charAt(at) != '"' && isAbsurdNumber(json, at, end)) {
                usable.append("null");
            } else {
                usable.append(json, at, end);
            }
            at = end;
        }
        return usable.toString();
    }

    private static boolean isAbsurdNumber(String json, int from, int to) {
        Matcher number = NUMBER.matcher(json).region(from, to);
        if (!number.matches()) {
            return false;
        }
        String exponent = number.group("exponent");
        return to - from > LONGEST_NUMBER || (exponent != null && exponent.length() > LONGEST_EXPONENT);
    }

    /** Behind a whole string, a run of what numbers are written with, or a single character. */
    private static int endOfToken(String json, int start) {
        if (json.charAt(start) == '"') {
            return endOfString(json, start);
        }
        int end = start;
        while (end < json.length() && "0123456789+-.eE".indexOf(json.charAt(end)) >= 0) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static int endOfString(String json, int start) {
        int end = start + 1;
        while (end < json.length() && json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, json.length());
    }
}

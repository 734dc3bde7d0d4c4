package dev.syncdashboard.text;

/**
 * A text that somebody else wrote: a device's name, a file's path, an engine's answer. On its way to a page, a log or a
 * message it must not look like more lines than it is, nor turn the writing around it. The one place that decides which
 * characters people are shown. Escaping is the work of whoever makes HTML.
 */
public final class ForeignText {

    private ForeignText() {}

    /**
     * The text on one line: control characters, line ends, the marks that turn the writing direction and spaces of all kinds
     * become one space; what is longer than {@code most} characters is cut and ends in "…".
     */
    public static String oneLine(String text, int most) {
        StringBuilder line = new StringBuilder();
        // A name of a million characters must not cost a million steps.
        text.codePoints().limit(4L * most).forEach(point -> {
            if (isInvisible(point) || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.appendCodePoint(point);
            }
        });
        String clean = line.toString().strip();
        if (clean.codePointCount(0, clean.length()) <= most) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }
}

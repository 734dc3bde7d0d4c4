package dev.syncdashboard.http;

/** Text from the engine on its way into a message. */
public final class ForeignText {

    private static final int LONGEST = 200;

    private ForeignText() {}

    /** On one line, without control and direction characters, at most 200 characters. */
    public static String clean(String text) {
        String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String line = start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                // An engine may repeat the address that it was asked with.
                .replaceAll("(?i)token=[^\\s&\"']*", "token=***")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

package dev.syncdashboard.http;

import dev.syncdashboard.text.ForeignText;

/** What an engine answered, on its way into a message. */
public final class AnswerText {

    private static final int MOST = 200;

    private AnswerText() {}

    /** On one line, at most 200 characters, without a token: an engine may repeat the address that it was asked with. */
    public static String of(String text) {
        // Before it is cut, or half a token could stay at the end.
        String start = text.substring(0, Math.min(text.length(), 8 * MOST));
        return ForeignText.oneLine(start.replaceAll("(?i)token=[^\\s&\"']*", "token=***"), MOST);
    }
}

package dev.syncdashboard.http;

import java.util.List;

/**
 * What came back, whole.
 *
 * @param body read as UTF-8, whatever the header says: the engine declares no charset. Bad bytes became U+FFFD.
 * @param cookies those that the answer sets, as {@code name=value}
 */
public record HttpAnswer(int code, String body, List<String> cookies) {

    public HttpAnswer {
        cookies = List.copyOf(cookies);
    }

    public boolean isSuccessful() {
        return code >= 200 && code < 300;
    }

    public boolean isRedirect() {
        return code >= 300 && code < 400;
    }

    /** Without body and cookies, which may hold secrets. */
    @Override
    public String toString() {
        return "HTTP " + code;
    }
}

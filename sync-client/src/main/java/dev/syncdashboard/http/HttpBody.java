package dev.syncdashboard.http;

import java.util.Optional;

/**
 * What a request carries.
 *
 * @param type the media type; empty where there is nothing to be described
 */
public record HttpBody(Optional<String> type, String text) {

    /** Nothing, and said to be nothing: its length is 0. */
    public static HttpBody nothing() {
        return new HttpBody(Optional.empty(), "");
    }

    public static HttpBody json(String json) {
        return new HttpBody(Optional.of("application/json"), json);
    }

    /** Names and values, already encoded. */
    public static HttpBody form(String form) {
        return new HttpBody(Optional.of("application/x-www-form-urlencoded"), form);
    }

    /** Without its text, which may hold secrets. */
    @Override
    public String toString() {
        return "HttpBody" + type;
    }
}

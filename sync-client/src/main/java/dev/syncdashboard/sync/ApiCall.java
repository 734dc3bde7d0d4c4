package dev.syncdashboard.sync;

import dev.syncdashboard.http.AnswerText;
import dev.syncdashboard.http.HttpCall;
import java.io.Serializable;

/**
 * A call's name in messages, and the maker of its failures.
 *
 * @param path without what may hold a secret
 * @param hidesSecrets whether the engine's words may hold the secret to a folder, so that stars stand for whatever looks
 *     like one in a message
 */
public record ApiCall(String method, String path, boolean hidesSecrets) implements Serializable {

    /** One whose answers hold no secrets. */
    public ApiCall(String method, String path) {
        this(method, path, false);
    }

    /** By its path alone. */
    public static ApiCall of(HttpCall call) {
        return new ApiCall(call.method(), "/" + String.join("/", call.path()));
    }

    /** The same call, with stars for whatever may be a secret in the words of its failures. */
    public ApiCall hidingSecrets() {
        return new ApiCall(method, path, true);
    }

    /**
     * What came back is no answer of the API. The failure has no cause: what a parser says of a text repeats parts of it.
     *
     * @param detail in words of our own
     */
    public SyncException.MalformedAnswer malformed(int httpCode, String detail) {
        return new SyncException.MalformedAnswer(this, httpCode, detail, null);
    }

    /**
     * The engine wants a login, or another one.
     *
     * @param detail the engine's own words; cut and cleaned here
     */
    public SyncException.LoginRefused loginRefused(int httpCode, String detail) {
        return new SyncException.LoginRefused(this, httpCode, shown(detail));
    }

    /**
     * The engine said that it can't or won't.
     *
     * @param detail the engine's own words; cut and cleaned here
     */
    public SyncException.ErrorAnswer error(int httpCode, String detail) {
        return new SyncException.ErrorAnswer(this, httpCode, null, shown(detail));
    }

    /** Likewise, with the number that the engine itself gives the error. */
    public SyncException.ErrorAnswer error(int httpCode, int engineCode, String detail) {
        return new SyncException.ErrorAnswer(this, httpCode, engineCode, shown(detail));
    }

    /** What the engine wrote, as it may stand in a message. Secrets go before it is cut, or a part of one could stay. */
    String shown(String words) {
        return AnswerText.of(hidesSecrets ? SecretText.hiddenIn(words) : words);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

package dev.syncdashboard.sync;

import dev.syncdashboard.http.AnswerText;
import dev.syncdashboard.http.HttpCall;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A call's name in messages, and the maker of its failures.
 *
 * @param path without what may hold a secret
 */
public record ApiCall(String method, String path) implements Serializable {

    /** By its path alone. */
    public static ApiCall of(HttpCall call) {
        return new ApiCall(call.method(), "/" + String.join("/", call.path()));
    }

    /** What came back is no answer of the API. */
    public SyncException.MalformedAnswer malformed(int httpCode, String detail) {
        return malformed(httpCode, detail, null);
    }

    public SyncException.MalformedAnswer malformed(int httpCode, String detail, @Nullable Throwable cause) {
        return new SyncException.MalformedAnswer(this, httpCode, detail, cause);
    }

    public SyncException.LoginRefused loginRefused(int httpCode, String detail) {
        return new SyncException.LoginRefused(this, httpCode, detail);
    }

    /**
     * The engine said that it can't or won't.
     *
     * @param detail the engine's own words; cut and cleaned here
     */
    public SyncException.ErrorAnswer error(int httpCode, String detail) {
        return new SyncException.ErrorAnswer(this, httpCode, null, AnswerText.of(detail));
    }

    /** Likewise, with the number that the engine itself gives the error. */
    public SyncException.ErrorAnswer error(int httpCode, int engineCode, String detail) {
        return new SyncException.ErrorAnswer(this, httpCode, engineCode, AnswerText.of(detail));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

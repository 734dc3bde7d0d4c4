package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.HttpCall;
import java.io.Serializable;

/**
 * A call's name in messages.
 *
 * @param path without the query
 */
record ApiCall(String method, String path) implements Serializable {

    static ApiCall of(HttpCall call) {
        return new ApiCall(call.method(), "/" + String.join("/", call.path()));
    }

    SyncException.MalformedAnswer malformed(int httpCode, String detail) {
        return new SyncException.MalformedAnswer(this, httpCode, detail, null);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

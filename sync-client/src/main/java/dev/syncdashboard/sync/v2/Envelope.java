package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.sync.AnswerJson;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.SyncException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Opens the envelope that every answer of Sync API v2 comes in: {@code data}, {@code method}, {@code path}, and
 * {@code status}, which is 0 for success. How it says an error is nowhere described, so everything that isn't clearly a
 * success is an error, whatever the HTTP code.
 */
final class Envelope {

    private static final int NO_CONTENT = 204;

    private Envelope() {}

    /** The answer's data. */
    static Fields open(ApiCall call, HttpAnswer answer) throws SyncException {
        JsonNode root = AnswerJson.of(call, answer);
        if (!root.isObject()) {
            throw call.malformed(answer.code(), "JSON, but no object");
        }
        requireSuccess(call, answer.code(), root);
        JsonNode data = root.path("data");
        if (!data.isObject()) {
            throw call.malformed(answer.code(), "\"data\" is missing or no object");
        }
        return new Fields(call, answer.code(), data);
    }

    /**
     * The whole of an answer whose form nobody described, if it doesn't tell of an error. Without a body only if HTTP says
     * so: an empty object. What may be a secret in the words of an error is hidden.
     */
    static JsonNode whole(ApiCall call, HttpAnswer answer) throws SyncException {
        if (answer.code() == NO_CONTENT) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode root = AnswerJson.of(call.hidingSecrets(), answer);
        requireSuccess(call.hidingSecrets(), answer.code(), root);
        return root;
    }

    private static void requireSuccess(ApiCall call, int code, JsonNode root) throws SyncException {
        if (AnswerJson.saysError(root.path("error")) || AnswerJson.saysError(root.path("status"))) {
            String status = root.path("status").isMissingNode() ? "" : "status " + root.path("status") + ": ";
            throw call.error(code, status + AnswerJson.words(root).orElse("no reason given"));
        }
    }
}

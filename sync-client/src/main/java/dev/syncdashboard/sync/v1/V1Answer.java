package dev.syncdashboard.sync.v1;

import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.sync.AnswerJson;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.OptionalFields;
import dev.syncdashboard.sync.SyncException;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * An answer of Sync API v1 that is no error. An error comes with HTTP 200, too: {@code error} other than 0 tells of one, or,
 * where a folder is added, {@code result} (vendor's forum, topic 24975).
 */
record V1Answer(ApiCall call, int httpCode, JsonNode root) {

    static V1Answer open(ApiCall call, HttpAnswer answer) throws SyncException {
        JsonNode root = AnswerJson.of(call, answer);
        for (String field : List.of("error", "result")) {
            if (root.isObject() && AnswerJson.saysError(root.path(field))) {
                throw error(call, answer.code(), root, root.path(field));
            }
        }
        return new V1Answer(call, answer.code(), root);
    }

    private static SyncException error(ApiCall call, int httpCode, JsonNode root, JsonNode code) {
        OptionalInt number = AnswerJson.errorNumber(code);
        String said = root.path("message").asString("").strip();
        if (number.isEmpty()) {
            return call.error(httpCode, AnswerJson.words(root).orElse("no reason given"));
        }
        int engineCode = number.getAsInt();
        String words = said.isEmpty() ? V1Error.of(engineCode).words() : said;
        return call.error(httpCode, engineCode, "error " + engineCode + ": " + words);
    }

    /** The fields of an answer that is an object. */
    Fields fields() throws SyncException {
        if (!root.isObject()) {
            throw malformed("JSON, but no object");
        }
        return new Fields(call, httpCode, root);
    }

    /** The objects of an answer that is an array; what is no object is left out. */
    List<OptionalFields> entries() throws SyncException {
        if (!root.isArray()) {
            throw malformed("JSON, but no array");
        }
        return root.valueStream()
                .filter(JsonNode::isObject)
                .map(OptionalFields::new)
                .toList();
    }

    SyncException malformed(String detail) {
        return call.malformed(httpCode, detail);
    }
}

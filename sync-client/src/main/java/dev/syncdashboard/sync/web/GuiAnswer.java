package dev.syncdashboard.sync.web;

import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.sync.AnswerJson;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.LooseValue;
import dev.syncdashboard.sync.SyncException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the web API that is a success: {@code {"status":200,"value":…}}, or, from single actions, a field of
 * another name in place of {@code value}. An error comes as HTTP 500 with {@code error}, or with HTTP 200 inside
 * {@code value}. Source: syncpilot on 3.1.2.
 */
record GuiAnswer(ApiCall call, int httpCode, JsonNode root) {

    private static final long GOOD = 200;

    static GuiAnswer open(ApiCall call, HttpAnswer answer) throws SyncException {
        JsonNode root = AnswerJson.of(call, answer);
        if (!root.isObject()) {
            throw call.malformed(answer.code(), "JSON, but no object");
        }
        requireSuccess(call, answer.code(), root);
        return new GuiAnswer(call, answer.code(), root);
    }

    /** What is asked of, where it is an object. */
    Fields fields() throws SyncException {
        JsonNode value = root.path("value");
        if (!value.isObject()) {
            throw call.malformed(httpCode, "\"value\" is missing or no object");
        }
        return new Fields(call, httpCode, value);
    }

    /** The whole answer. */
    Fields whole() {
        return new Fields(call, httpCode, root);
    }

    private static void requireSuccess(ApiCall call, int code, JsonNode root) throws SyncException {
        requireNoError(call, code, root);
        requireNoError(call, code, root.path("value"));
        JsonNode status = root.path("status");
        OptionalLong number = LooseValue.number(status);
        boolean good = LooseValue.isAbsent(status) || (number.isPresent() && number.getAsLong() == GOOD);
        if (!good) {
            throw call.error(
                    code, "status " + status + ": " + AnswerJson.words(root).orElse("no reason given"));
        }
    }

    private static void requireNoError(ApiCall call, int code, JsonNode object) throws SyncException {
        JsonNode error = object.path("error");
        if (!AnswerJson.saysError(error)) {
            return;
        }
        String words = AnswerJson.words(object).orElse("no reason given");
        OptionalInt number = AnswerJson.errorNumber(error);
        throw number.isPresent() ? call.error(code, number.getAsInt(), words) : call.error(code, words);
    }
}

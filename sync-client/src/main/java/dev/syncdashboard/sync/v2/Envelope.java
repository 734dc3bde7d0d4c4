package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.AnswerText;
import dev.syncdashboard.http.HttpAnswer;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Opens the envelope that every answer of Sync API v2 comes in: {@code data}, {@code method}, {@code path}, and
 * {@code status}, which is 0 for success. How it says an error is nowhere described, so everything that isn't clearly a
 * success is an error, whatever the HTTP code.
 */
final class Envelope {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Envelope() {}

    /** The answer's data. */
    static Fields open(ApiCall call, HttpAnswer answer) throws SyncException {
        requireGoodCode(call, answer);
        JsonNode root = parse(call, answer);
        requireSuccess(call, answer.code(), root);
        JsonNode data = root.path("data");
        if (!data.isObject()) {
            throw call.malformed(answer.code(), "\"data\" is missing or no object");
        }
        return new Fields(call, answer.code(), data);
    }

    private static void requireGoodCode(ApiCall call, HttpAnswer answer) throws SyncException {
        int code = answer.code();
        if (answer.isRedirect()) {
            throw call.malformed(code, "a redirect, which is not followed");
        }
        if (code == 401 || code == 403) {
            throw new SyncException.LoginRefused(call, code, errorText(answer).orElse("the login was refused"));
        }
        if (!answer.isSuccessful()) {
            throw new SyncException.ErrorAnswer(call, code, errorText(answer).orElse("no reason given"));
        }
    }

    private static JsonNode parse(ApiCall call, HttpAnswer answer) throws SyncException {
        String body = answer.body();
        if (body.isBlank()) {
            throw call.malformed(answer.code(), "an empty answer");
        }
        try {
            JsonNode root = MAPPER.readTree(body);
            if (root.isObject()) {
                return root;
            }
            throw call.malformed(answer.code(), "JSON, but no object");
        } catch (JacksonException e) {
            String what = isHtml(body) ? "HTML instead of JSON" : "not JSON, or cut off";
            throw new SyncException.MalformedAnswer(call, answer.code(), what, e);
        }
    }

    private static void requireSuccess(ApiCall call, int code, JsonNode root) throws SyncException {
        boolean failed = saysError(root.path("error")) || saysError(root.path("status"));
        if (failed) {
            String status = root.path("status").isMissingNode() ? "" : "status " + root.path("status") + ": ";
            String words = message(root).orElse("no reason given");
            throw new SyncException.ErrorAnswer(call, code, AnswerText.of(status + words));
        }
    }

    /** Absent, null, false, 0 and an empty string all mean that there is none. */
    private static boolean saysError(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        return value.isContainer() || !value.asString().matches("|0|false");
    }

    /** The engine's own words in the body of an error: JSON, or plain text, as the sibling web UI sends it. */
    private static Optional<String> errorText(HttpAnswer answer) {
        return Optional.of(errorMessage(answer.body())).map(AnswerText::of).filter(text -> !text.isBlank());
    }

    private static String errorMessage(String body) {
        try {
            return message(MAPPER.readTree(body)).orElse("");
        } catch (JacksonException e) {
            return isHtml(body) ? "" : body;
        }
    }

    private static Optional<String> message(JsonNode root) {
        JsonNode nested = root.path("data").isObject() ? root.path("data") : MissingNode.getInstance();
        return firstText(root.path("message"), nested.path("message"), root.path("error"), nested.path("error"));
    }

    private static Optional<String> firstText(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            boolean given = candidate.isString() || candidate.isNumber();
            if (given && !candidate.asString().isBlank()) {
                return Optional.of(candidate.isNumber() ? "error " + candidate : candidate.asString());
            }
            if (candidate.isObject() && candidate.path("message").isString()) {
                return candidate.path("message").stringValueOpt();
            }
        }
        return Optional.empty();
    }

    private static boolean isHtml(String body) {
        String start = body.strip();
        return start.startsWith("<") || start.toLowerCase(Locale.ROOT).contains("<html");
    }
}

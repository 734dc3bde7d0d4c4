package dev.syncdashboard.sync;

import dev.syncdashboard.http.AnswerText;
import dev.syncdashboard.http.HttpAnswer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The JSON of an answer, whatever its header says of its type; and the engine's own words where there is an error. */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private AnswerJson() {}

    /**
     * The whole JSON of an answer with a good HTTP code.
     *
     * @throws SyncException if HTTP tells of an error, or if the body is anything but one JSON value
     */
    public static JsonNode of(ApiCall call, HttpAnswer answer) throws SyncException {
        requireGoodCode(call, answer);
        String body = answer.body();
        if (body.isBlank()) {
            throw call.malformed(answer.code(), "an empty answer");
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw call.malformed(answer.code(), isHtml(body) ? "HTML instead of JSON" : "not JSON, or cut off");
        }
    }

    /** What the engine says of an error in an answer, in its own words; empty if it gives none. */
    public static Optional<String> words(JsonNode root) {
        JsonNode nested = root.path("data").isObject() ? root.path("data") : MissingNode.getInstance();
        return firstText(root.path("message"), nested.path("message"), root.path("error"), nested.path("error"));
    }

    /** Whether a field that is there for errors tells of one. Absent, null, false, 0 and an empty string do not. */
    public static boolean saysError(JsonNode value) {
        if (LooseValue.isAbsent(value)) {
            return false;
        }
        return value.isContainer() || !value.asString().matches("|0|false");
    }

    /** The engine's own number of an error; empty if it is no number, or 0, which would be none. */
    public static OptionalInt errorNumber(JsonNode value) {
        OptionalLong number = LooseValue.number(value);
        boolean usable =
                number.isPresent() && number.getAsLong() == (int) number.getAsLong() && number.getAsLong() != 0;
        return usable ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private static void requireGoodCode(ApiCall call, HttpAnswer answer) throws SyncException {
        int code = answer.code();
        if (answer.isRedirect()) {
            throw call.malformed(code, "a redirect, which is not followed");
        }
        if (code == 401 || code == 403) {
            throw call.loginRefused(code, errorText(answer).orElse("the login was refused"));
        }
        if (!answer.isSuccessful()) {
            throw call.error(code, errorText(answer).orElse("no reason given"));
        }
    }

    /** The engine's own words in the body of an error: JSON, or plain text, as the web UI sends it. */
    private static Optional<String> errorText(HttpAnswer answer) {
        return Optional.of(errorMessage(answer.body()))
                .filter(text -> !AnswerText.of(text).isBlank());
    }

    private static String errorMessage(String body) {
        try {
            return words(MAPPER.readTree(body)).orElse("");
        } catch (JacksonException e) {
            return isHtml(body) ? "" : body;
        }
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

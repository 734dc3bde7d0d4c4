package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.http.AnswerText;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.http.HttpBody;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Syncthing's REST API: sends a call with the key and its time limits, and gives the JSON that comes back. Safe for many
 * threads. Errors of this API are plain text, with an HTTP code.
 *
 * <p>Address and key may change while this program runs. A call that fails is made once more if they have.
 */
final class RestApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestApi.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final int NOT_FOUND = 404;

    /** Syncthing 2 answers everything with such words, and HTTP 200, while it takes over an older database. */
    private static final String MIGRATES = "Database migration";

    private final SyncthingAccess access;
    private final Cancellation closing = new Cancellation();
    private volatile Line line;

    /** @throws IllegalArgumentException if the address can't be asked, or the key can't be sent */
    RestApi(SyncthingAccess access) {
        this.access = access;
        this.line = new Line(access.now());
    }

    /** {@code GET /rest/...}. */
    JsonNode get(String path, Parameter... query) throws EngineException, InterruptedException {
        return get(path, closing, query);
    }

    /** The same for a caller that may give up. */
    JsonNode get(String path, Cancellation cancellation, Parameter... query)
            throws EngineException, InterruptedException {
        HttpCall call = HttpCall.get(segments(path), query);
        return json(call, whole(call, Optional.empty(), cancellation));
    }

    /** The same, or empty if Syncthing has nothing of that name. */
    Optional<JsonNode> find(String path, Parameter... query) throws EngineException, InterruptedException {
        return find(Arrays.asList(path.split("/")), query);
    }

    /**
     * The same with segments that come from elsewhere. Syncthing takes a slash in one for the end of it, however it is
     * written, and {@code .} and {@code ..} for steps.
     */
    Optional<JsonNode> find(List<String> path, Parameter... query) throws EngineException, InterruptedException {
        HttpCall call = HttpCall.get(below(path), query);
        HttpAnswer answer = whole(call, Optional.empty(), closing);
        return answer.code() == NOT_FOUND ? Optional.empty() : Optional.of(json(call, answer));
    }

    /** {@code POST /rest/...} with an empty body; what comes back does not matter. */
    void post(String path, Duration atMost, Parameter... query) throws EngineException, InterruptedException {
        HttpCall call = HttpCall.postEmpty(segments(path), query);
        requireGoodCode(call, whole(call, Optional.of(atMost), closing));
    }

    /**
     * Changes a part of the configuration.
     *
     * @param method POST to add a part, PATCH to set these fields of one and leave the rest of it as it is
     * @param path below {@code /rest}; its segments may come from elsewhere
     * @throws EngineException also if a segment can't be named in a call
     */
    void change(String method, List<String> path, ObjectNode fields) throws EngineException, InterruptedException {
        requireNameable(path);
        HttpCall call = HttpCall.change(method, below(path), HttpBody.json(fields.toString()));
        requireGoodCode(call, whole(call, Optional.empty(), closing));
    }

    /**
     * Takes a part out of the configuration.
     *
     * @return whether it was there
     */
    boolean remove(List<String> path) throws EngineException, InterruptedException {
        requireNameable(path);
        // Whether it was there, Syncthing does not say where it takes it out.
        if (find(path).isEmpty()) {
            return false;
        }
        HttpCall call = HttpCall.change("DELETE", below(path), HttpBody.nothing());
        HttpAnswer answer = whole(call, Optional.empty(), closing);
        if (answer.code() != NOT_FOUND) {
            requireGoodCode(call, answer);
        }
        return true;
    }

    /**
     * A call that goes somewhere else than it says must never change anything.
     *
     * @throws EngineException if there is a step in this path that is none of its segments
     */
    void requireNameable(List<String> path) throws EngineException {
        if (path.stream().anyMatch(RestApi::isStep)) {
            throw failures().faulty("can't be asked to change something whose id is a path");
        }
    }

    private static boolean isStep(String segment) {
        return segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.contains("/");
    }

    /** A long poll; empty if no answer came within the time. */
    Optional<JsonNode> poll(String path, Duration atMost, Cancellation cancellation, Parameter... query)
            throws EngineException, InterruptedException {
        HttpCall call = HttpCall.get(segments(path), query);
        Optional<HttpAnswer> answer = ask(asked -> asked.within(call, atMost, cancellation));
        return answer.isPresent() ? Optional.of(json(call, answer.get())) : Optional.empty();
    }

    EngineFailures failures() {
        return line.failures();
    }

    /** An answer of this call that lacks what is needed. */
    EngineException malformed(String path, String detail) {
        return line.unusable("GET /rest/" + path + ": " + detail, null);
    }

    @Override
    public void close() {
        closing.cancel();
        line.close();
    }

    /** A call on one line. */
    private interface Question<T> {
        T on(Line line) throws EngineException, InterruptedException;
    }

    /** @param atMost how long it may take; empty: as long as any answer */
    private HttpAnswer whole(HttpCall call, Optional<Duration> atMost, Cancellation cancellation)
            throws EngineException, InterruptedException {
        return ask(asked -> asked.whole(call, atMost.orElseGet(asked::limit), cancellation));
    }

    private <T> T ask(Question<T> question) throws EngineException, InterruptedException {
        Line first = renewed();
        try {
            return question.on(first);
        } catch (EngineException e) {
            Line second = renewed();
            if (second.options().equals(first.options())) {
                throw e;
            }
            return question.on(second);
        }
    }

    /**
     * The line to where Syncthing is now. The one before is not closed: what another thread still asks on it ends by
     * itself, and who waits for that must not hear that this program ends.
     */
    private Line renewed() {
        SyncthingOptions now = access.now();
        Line current = line;
        if (now.equals(current.options())) {
            return current;
        }
        synchronized (this) {
            if (!now.equals(line.options())) {
                try {
                    line = new Line(now);
                    LOG.info(
                            "Syncthing is reached another way now, by its own configuration: {}",
                            now.server().url());
                } catch (IllegalArgumentException e) {
                    LOG.debug("Not a way to reach Syncthing", e);
                }
            }
            return line;
        }
    }

    private JsonNode json(HttpCall call, HttpAnswer answer) throws EngineException {
        requireGoodCode(call, answer);
        try {
            JsonNode root = MAPPER.readTree(answer.body());
            if (root.isContainer()) {
                return root;
            }
            throw line.unusable(call + ": neither an object nor a list", null);
        } catch (JacksonException e) {
            if (answer.body().contains(MIGRATES)) {
                throw line.failures()
                        .faulty("is still starting: it takes over the database of an older version. Nothing needs to be"
                                + " done; that may take some minutes");
            }
            throw line.unusable(call + ": not JSON, or cut off", e);
        }
    }

    private void requireGoodCode(HttpCall call, HttpAnswer answer) throws EngineException {
        if (!answer.isSuccessful()) {
            throw line.failures().error(call + ": HTTP " + answer.code() + ": " + AnswerText.of(answer.body()), null);
        }
    }

    private static List<String> segments(String path) {
        return below(Arrays.asList(path.split("/")));
    }

    private static List<String> below(List<String> path) {
        return Stream.concat(Stream.of("rest"), path.stream()).toList();
    }
}

package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.EngineFailures;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What Syncthing has answered since a look began; each question is sent once. For one thread. */
final class Answers {

    private final RestApi api;
    private final Map<Question, Optional<JsonNode>> known = new HashMap<>();

    private record Question(String path, List<Parameter> query) {}

    Answers(RestApi api) {
        this.api = api;
    }

    /** {@code GET /rest/...}. */
    JsonNode get(String path, Parameter... query) throws EngineException, InterruptedException {
        Question question = new Question(path, List.of(query));
        Optional<JsonNode> answer = known.get(question);
        if (answer == null || answer.isEmpty()) {
            answer = Optional.of(api.get(path, query));
            known.put(question, answer);
        }
        return answer.get();
    }

    /** The same, or empty if Syncthing has nothing of that name. */
    Optional<JsonNode> find(String path, Parameter... query) throws EngineException, InterruptedException {
        Question question = new Question(path, List.of(query));
        Optional<JsonNode> answer = known.get(question);
        if (answer == null) {
            answer = api.find(path, query);
            known.put(question, answer);
        }
        return answer;
    }

    /** The next question of this path is sent again. */
    void forget(String path) {
        known.keySet().removeIf(question -> question.path().equals(path));
    }

    EngineException malformed(String path, String detail) {
        return api.malformed(path, detail);
    }

    EngineFailures failures() {
        return api.failures();
    }
}

package dev.syncdashboard.demo.engine.api;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.syncdashboard.demo.http.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of the API.
 *
 * @param path with {@code /api/v2}, without the query
 * @param input what came in the query, as JSON or as a form; all are the same to the API
 */
record ApiRequest(String method, String path, Map<String, String> input, Headers headers) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_BODY = 1 << 20;

    static ApiRequest read(HttpExchange exchange) throws IOException, ApiProblem {
        Map<String, String> input = new HashMap<>(form(exchange.getRequestURI().getRawQuery()));
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ApiProblem(413, "request too large");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        input.putAll(isJson(exchange, text) ? json(text) : form(text));
        return new ApiRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Map.copyOf(input),
                exchange.getRequestHeaders());
    }

    /** The parts of the path after {@code /api/v2}. */
    List<String> route() {
        return List.of(path.replaceFirst("^/api/v2/?", "").split("/", -1));
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(input.get(key));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The value of a cookie, or empty text. */
    String cookie(String name) {
        return headers.getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static boolean isJson(HttpExchange exchange, String body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        return type.toLowerCase(Locale.ROOT).contains("json")
                || body.stripLeading().startsWith("{");
    }

    private static Map<String, String> json(String text) throws ApiProblem {
        try {
            Map<String, String> values = new HashMap<>();
            JsonNode object = JSON.readTree(text.isBlank() ? "{}" : text);
            object.propertyStream()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asString("")));
            return values;
        } catch (JacksonException e) {
            throw new ApiProblem(400, "the body is not JSON");
        }
    }

    private static Map<String, String> form(@Nullable String text) throws ApiProblem {
        try {
            return Form.decode(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(400, "the query or form is not well encoded");
        }
    }
}

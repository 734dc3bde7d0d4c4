package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.HttpBody;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a call's input travels. To the engine all three are the same (README of bittorrent/sync_api_sample, for {@code POST
 * /folders}); that they are so for every call is inferred.
 */
public enum InputStyle {
    /** In the address, where logs of engine and proxies may keep it. */
    QUERY {
        @Override
        HttpCall call(String method, List<String> path, SortedMap<String, ?> input) {
            Parameter[] query = input.entrySet().stream()
                    .map(each -> new Parameter(each.getKey(), text(each)))
                    .toArray(Parameter[]::new);
            return HttpCall.change(method, path, HttpBody.nothing(), query);
        }
    },
    /** A JSON object, in which numbers and switches keep their type. */
    JSON {
        @Override
        HttpCall call(String method, List<String> path, SortedMap<String, ?> input) {
            return HttpCall.change(method, path, HttpBody.json(MAPPER.writeValueAsString(input)));
        }
    },
    /** As a web page's form sends it: {@code name=value&name=value}. */
    FORM {
        @Override
        HttpCall call(String method, List<String> path, SortedMap<String, ?> input) {
            String form = input.entrySet().stream()
                    .map(each -> encoded(each.getKey()) + "=" + encoded(text(each)))
                    .collect(Collectors.joining("&"));
            return HttpCall.change(method, path, HttpBody.form(form));
        }
    };

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A call that may change something. The token stands in the query in each style. */
    abstract HttpCall call(String method, List<String> path, SortedMap<String, ?> input);

    private static String text(Map.Entry<String, ?> each) {
        return String.valueOf(each.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

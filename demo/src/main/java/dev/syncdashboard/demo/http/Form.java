package dev.syncdashboard.demo.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a form or a query sends: {@code name=value&name=value}. */
public final class Form {

    private Form() {}

    /**
     * The values by their names; of a name that comes twice, the last. What has no name is left out.
     *
     * @throws IllegalArgumentException if the text is not well encoded
     */
    public static Map<String, String> decode(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : List.of(text.split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(part(pair.substring(0, equals)), part(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String part(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

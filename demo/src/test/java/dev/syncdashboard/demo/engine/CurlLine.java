package dev.syncdashboard.demo.engine;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a document that calls curl, as far as such lines go there: {@code -X}, {@code -H}, {@code -d} and an address. */
record CurlLine(String text) {

    /** One part of a word of the shell: in single quotes, in double quotes, an escaped character, or plain. */
    private static final String PART = "'[^']*'|\"[^\"]*\"|\\\\.|[^\\s'\"\\\\]";

    private static final Pattern PARTS = Pattern.compile(PART);

    private static final Pattern WORD = Pattern.compile("(?:" + PART + ")+");

    String method() {
        return words().get(words().indexOf("-X") + 1);
    }

    CurlLine with(String part, String other) {
        return new CurlLine(text.replace(part, other));
    }

    /** What curl would send. */
    HttpRequest request() {
        List<String> words = words();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String body = "";
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> i++;
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-d" -> body = words.get(++i);
                default -> request.uri(URI.create(words.get(i)));
            }
        }
        return request.method(method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private List<String> words() {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(CurlLine::unquoted)
                .toList();
    }

    private static String unquoted(String word) {
        return PARTS.matcher(word).results().map(part -> meant(part.group())).collect(Collectors.joining());
    }

    private static String meant(String part) {
        return switch (part.charAt(0)) {
            case '\'', '"' -> part.substring(1, part.length() - 1);
            case '\\' -> part.substring(1);
            default -> part;
        };
    }
}

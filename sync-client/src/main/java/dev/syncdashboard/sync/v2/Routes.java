package dev.syncdashboard.sync.v2;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Paths of the API. */
final class Routes {

    private Routes() {}

    static List<String> of(String... segments) {
        return Stream.concat(Stream.of("api", "v2"), Arrays.stream(segments)).toList();
    }

    /** Below one folder; keeps its id from being read as a step to another path. */
    static List<String> ofFolder(String id, String... segments) {
        if (id.isBlank() || id.matches("\\.\\.?")) {
            throw new IllegalArgumentException("not a folder id: '" + id + "'");
        }
        return Stream.concat(of("folders", id).stream(), Arrays.stream(segments))
                .toList();
    }
}

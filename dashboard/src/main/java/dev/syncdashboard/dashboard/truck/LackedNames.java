package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a truck lacks, as its own check names them, in a sentence. */
final class LackedNames {

    private static final int MOST = 5;
    private static final int LONGEST_NAME = 100;

    private LackedNames() {}

    /** "missing: maps/a.pdf and 2 more; different: README.txt (its check against update #42)." */
    static String of(ContentCheck check) {
        String against = check.update().isPresent()
                ? " (its check against update #" + check.update().getAsLong() + ")"
                : "";
        return Stream.of(part("missing", check.missing()), part("different", check.different()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; ", "", against + "."));
    }

    private static Optional<String> part(String what, FileNames files) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        List<String> names = files.first().stream()
                .limit(MOST)
                .map(name -> Names.shortPath(name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .toList();
        int more = files.count() - names.size();
        String named = String.join(", ", names);
        String rest = more == 0 ? "" : named.isEmpty() ? more + " files" : " and " + more + " more";
        return Optional.of(what + ": " + named + rest);
    }
}

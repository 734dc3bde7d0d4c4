package dev.syncdashboard.engine;

import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.text.ForeignText;
import java.util.stream.Collectors;

/** Names of files on their way into a sentence. Whoever may put a file into the folder chooses its name. */
final class ShownNames {

    private static final int MOST_IN_A_SENTENCE = 3;

    /** In characters. Names that a status file carries are cut sooner. */
    private static final int LONGEST_NAME = 1_000;

    private ShownNames() {}

    /** The same files, on one line each, without signs that change how a text reads, and cut. */
    static FileNames of(FileNames files) {
        return new FileNames(
                files.count(),
                files.first().stream()
                        .map(name -> ForeignText.oneLine(name, LONGEST_NAME))
                        .toList());
    }

    /** In a sentence: the first of them in quotes, and how many more there are. */
    static String quoted(FileNames files) {
        if (files.first().isEmpty()) {
            return files.count() == 1 ? "a file in the folder" : "files in the folder";
        }
        String named = files.first().stream()
                .limit(MOST_IN_A_SENTENCE)
                .map(name -> name.isEmpty() ? "the folder" : "'" + name + "'")
                .collect(Collectors.joining(", "));
        int more = files.count() - Math.min(MOST_IN_A_SENTENCE, files.first().size());
        return more > 0 ? named + " and " + more + " more" : named;
    }
}

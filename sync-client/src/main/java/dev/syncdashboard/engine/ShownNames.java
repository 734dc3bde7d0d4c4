package dev.syncdashboard.engine;

import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.text.ForeignText;
import dev.syncdashboard.words.Message;

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
    static Message quoted(FileNames files) {
        return files.first().isEmpty()
                ? Message.of("named.none", files.count())
                : Message.first(
                        files.first().stream().map(ShownNames::quoted).toList(), MOST_IN_A_SENTENCE, files.count());
    }

    private static Message quoted(String name) {
        return name.isEmpty() ? Message.of("named.folder_itself") : Message.of("named", name);
    }
}

package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;

/** How many files, and the names of the first, in one sentence. */
final class NamedFiles {

    private static final int MOST_NAMED = 3;

    private NamedFiles() {}

    /**
     * Empty if there are none.
     *
     * @param code of the message, which goes on with {@code one}, {@code some} where all are named, or {@code many}
     */
    static Optional<Message> in(String code, FileNames files) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        List<String> first =
                files.first().subList(0, Math.min(MOST_NAMED, files.first().size()));
        String names = CheckWords.clean(String.join(", ", first));
        if (files.count() == 1) {
            return Optional.of(Message.of(code + ".one", names));
        }
        int others = files.count() - first.size();
        return Optional.of(
                others == 0
                        ? Message.of(code + ".some", files.count(), names)
                        : Message.of(code + ".many", files.count(), names, others));
    }
}

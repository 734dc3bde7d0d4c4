package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files by which a truck's disk differs from an update, as far as it named them itself; short enough for a row. */
final class DiskDifference {

    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 40;

    private DiskDifference() {}

    /** Some files, and what is the matter with them. */
    private record Kind(FileNames files, String what) {

        /** That "maps/a.pdf" and 2 more have changed. */
        Message message(int most) {
            List<String> names = files.first().stream()
                    .limit(most)
                    .map(name -> Names.shortPath(name, LONGEST_NAME))
                    .filter(name -> !name.isEmpty())
                    .toList();
            int more = files.count() - names.size();
            if (names.isEmpty()) {
                return Message.of("files." + what + ".count", more);
            }
            Message quoted = Message.joined(
                    "list.comma",
                    names.stream().map(name -> Message.of("quoted", name)).toList());
            return more > 0
                    ? Message.of("files." + what + ".and_more", quoted, more)
                    : Message.of("files." + what, quoted);
        }
    }

    /**
     * That it differs from update #42 in 3 files: "maps/a.pdf" and 2 more changed (checked Tue 09:31). It says what was
     * compared with what and when, since that need not be the newest update, nor the moment of the report.
     *
     * @return empty if it did not check, or found no difference
     */
    static Optional<Message> of(ReceivedReport received) {
        return received.report().content().flatMap(check -> of(check, received));
    }

    private static Optional<Message> of(ContentCheck check, ReceivedReport received) {
        List<Kind> kinds = Stream.of(
                        new Kind(check.different(), "changed"),
                        new Kind(check.extra(), "added"),
                        new Kind(check.missing(), "missing"))
                .filter(kind -> kind.files().count() > 0)
                .toList();
        if (kinds.isEmpty() || check.update().isEmpty()) {
            return Optional.empty();
        }
        int most = MOST_NAMES / kinds.size();
        Message files = Message.joined(
                "list.semicolon", kinds.stream().map(kind -> kind.message(most)).toList());
        int all = kinds.stream().mapToInt(kind -> kind.files().count()).sum();
        return Optional.of(Message.of(
                "detail.differs",
                String.valueOf(check.update().getAsLong()),
                all,
                files,
                received.onOurClock(check.checked())));
    }
}

package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files by which a truck's disk differs from an update, as far as it named them itself; short enough for a row. */
final class DiskDifference {

    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 40;

    private DiskDifference() {}

    /** Some files, and what is the matter with them. */
    private record Kind(FileNames files, String what) {

        /** "“maps/a.pdf” and 2 more changed". */
        String words(int most) {
            List<String> names = files.first().stream()
                    .limit(most)
                    .map(name -> Names.shortPath(name, LONGEST_NAME))
                    .filter(name -> !name.isEmpty())
                    .map(name -> "“" + name + "”")
                    .toList();
            int more = files.count() - names.size();
            if (names.isEmpty()) {
                return Words.count(more, "file") + " " + what;
            }
            return String.join(", ", names) + (more > 0 ? " and " + more + " more " : " ") + what;
        }
    }

    /**
     * "Differs from update #42 in 3 files: “maps/a.pdf” and 2 more changed (checked Tue 09:31)." It says what was
     * compared with what and when, since that need not be the newest update, nor the moment of the report.
     *
     * @return empty if it did not check, or found no difference
     */
    static Optional<String> of(ReceivedReport received, Times times, Instant now) {
        return received.report()
                .content()
                .flatMap(check -> files(check)
                        .map(files -> "Differs from " + files + " (checked "
                                + times.withDay(received.onOurClock(check.checked()), now) + ")."));
    }

    private static Optional<String> files(ContentCheck check) {
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
        int all = kinds.stream().mapToInt(kind -> kind.files().count()).sum();
        return Optional.of(kinds.stream()
                .map(kind -> kind.words(most))
                .collect(Collectors.joining(
                        "; ", "update #" + check.update().getAsLong() + " in " + Words.count(all, "file") + ": ", "")));
    }
}

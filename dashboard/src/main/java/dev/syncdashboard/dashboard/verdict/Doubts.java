package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.TruckWords;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;

/** What a truck says against its own hash, short enough for a sentence. */
final class Doubts {

    private static final int MOST = 2;
    private static final int LONGEST = 200;

    private Doubts() {}

    /** "the Sync folder is paused; the disk may be damaged"; empty if it says nothing of the kind. */
    static Optional<Message> of(ReceivedReport report) {
        return of(report.report().problemsOfTheContent());
    }

    /** The same of all that may be why it does not have the station's files. */
    static Optional<Message> causes(ReceivedReport report) {
        return of(report.report().problems().stream()
                .filter(problem -> problem.code().mayBeTheCause())
                .toList());
    }

    private static Optional<Message> of(List<Problem> problems) {
        List<Message> words = problems.stream()
                .flatMap(problem -> TruckWords.problemInASentence(problem, LONGEST).stream())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Message first =
                Message.joined("list.semicolon", words.stream().limit(MOST).toList());
        return Optional.of(words.size() > MOST ? Message.of("list.and_more", first, words.size() - MOST) : first);
    }
}

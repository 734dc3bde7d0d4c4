package dev.syncdashboard.status;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much text a report may hold. Writing keeps to it as well, so that no report, however odd its device's name, comes
 * near the size above which a status file is not read.
 */
final class ReportLimits {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_PROBLEM = 1_000;
    private static final int MOST_PROBLEMS = 100;

    private ReportLimits() {}

    static String text(String text) {
        return cut(text, LONGEST_TEXT);
    }

    /** The first of them, but no problem of the content is left out for one that does not touch it. */
    static List<Problem> problems(List<Problem> problems) {
        Stream<Problem> first = problems.size() <= MOST_PROBLEMS
                ? problems.stream()
                : problems.stream()
                        .sorted(Comparator.comparing(problem -> !problem.touchesContent()))
                        .limit(MOST_PROBLEMS);
        return first.map(each -> new Problem(each.code(), problem(each.text()))).toList();
    }

    static String problem(String problem) {
        return cut(problem, LONGEST_PROBLEM);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

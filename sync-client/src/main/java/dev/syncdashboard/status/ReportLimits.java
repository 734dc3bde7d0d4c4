package dev.syncdashboard.status;

import java.util.List;

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

    static List<String> problems(List<String> problems) {
        return problems.stream().limit(MOST_PROBLEMS).map(ReportLimits::problem).toList();
    }

    static String problem(String problem) {
        return cut(problem, LONGEST_PROBLEM);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

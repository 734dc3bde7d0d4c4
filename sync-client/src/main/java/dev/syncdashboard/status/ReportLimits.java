package dev.syncdashboard.status;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much text a report may hold. Writing keeps to it as well, so that no report, however odd its device's name, comes
 * near the size above which a status file is not read. What there may be of each folder is less where a report is about
 * several.
 *
 * @param problems how many of one folder
 * @param problemLength characters of one
 * @param names of files in each of the lists of a check
 */
record ReportLimits(int problems, int problemLength, int names) {

    /** Of a report about one folder, and of whatever is read. */
    static final ReportLimits ONE_FOLDER = new ReportLimits(100, 1_000, FileNames.MOST_NAMES);

    private static final int LONGEST_TEXT = 10_000;
    private static final int FEWEST_PROBLEMS = 5;
    private static final int SHORTEST_PROBLEM = 300;

    /** Shared out among so many folders. */
    static ReportLimits of(int folders) {
        return new ReportLimits(
                Math.max(FEWEST_PROBLEMS, ONE_FOLDER.problems / folders),
                Math.max(SHORTEST_PROBLEM, ONE_FOLDER.problemLength / folders),
                Math.max(1, ONE_FOLDER.names / folders));
    }

    static String text(String text) {
        return cut(text, LONGEST_TEXT);
    }

    /** The first of them, but no problem of the content is left out for one that does not touch it. */
    List<Problem> first(List<Problem> all) {
        Stream<Problem> first = all.size() <= problems
                ? all.stream()
                : all.stream()
                        .sorted(Comparator.comparing(problem -> !problem.touchesContent()))
                        .limit(problems);
        return first.map(each -> new Problem(each.code(), problem(each.text()))).toList();
    }

    String problem(String problem) {
        return cut(problem, problemLength);
    }

    List<String> firstNames(FileNames files) {
        return files.first().subList(0, Math.min(names, files.first().size()));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

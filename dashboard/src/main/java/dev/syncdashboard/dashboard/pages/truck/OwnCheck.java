package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a truck found when it compared its own disk with the station's list, in words.
 *
 * @param sentence what it came to
 * @param groups the files that it named
 */
record OwnCheck(String sentence, List<Group> groups) {

    private static final int LONGEST_NAME = 300;
    private static final String FOREIGN =
            "The truck checked its files against a list that is not this station's, so that proves nothing.";

    /**
     * Files of one kind.
     *
     * @param title "2 files missing"
     * @param names the first of them
     * @param more "and 20 more", or empty
     */
    record Group(String title, List<String> names, String more) {}

    public boolean namesFiles() {
        return !groups.isEmpty();
    }

    /** Empty where its agent does not check, or has never reported. */
    static Optional<OwnCheck> of(PeerStatus peer, StationTime time) {
        if (peer.verdict().has(Mark.Kind.FOREIGN_LIST) && !peer.namesLackedFiles()) {
            return Optional.of(new OwnCheck(FOREIGN, List.of()));
        }
        return peer.checkedBy().flatMap(report -> report.report().content().map(check -> of(check, report, time)));
    }

    private static OwnCheck of(ContentCheck check, ReceivedReport report, StationTime time) {
        List<Group> groups = Stream.of(
                        group(check.missing(), "file missing", "files missing"),
                        group(check.different(), "file differs", "files differ"),
                        group(check.extra(), "extra file", "extra files"))
                .flatMap(Optional::stream)
                .toList();
        return new OwnCheck(sentence(check, " (checked " + time.at(report.onOurClock(check.checked())) + ")"), groups);
    }

    private static String sentence(ContentCheck check, String when) {
        String why = check.reason()
                .map(reason -> Names.oneLine(reason, LONGEST_NAME))
                .map(reason -> " (" + reason + ")")
                .orElse("");
        if (check.update().isEmpty() || check.complete().isEmpty()) {
            return "The truck could not check its files" + why + ".";
        }
        String update = "update #" + check.update().getAsLong() + when + why;
        return check.complete().get()
                ? "Every file of " + update + " is on its disk and identical."
                : "The files on its disk differ from " + update + ".";
    }

    private static Optional<Group> group(FileNames files, String one, String many) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        int more = files.count() - files.first().size();
        return Optional.of(new Group(
                files.count() + " " + (files.count() == 1 ? one : many),
                files.first().stream()
                        .map(name -> Names.oneLine(name, LONGEST_NAME))
                        .toList(),
                more > 0 ? "and " + more + " more" : ""));
    }
}

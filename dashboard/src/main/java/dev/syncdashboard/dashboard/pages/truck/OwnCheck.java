package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.TruckWords;
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
            return Optional.of(new OwnCheck(time.say("truck.check.foreign"), List.of()));
        }
        return peer.checkedBy().flatMap(report -> report.report().content().map(check -> of(check, report, time)));
    }

    private static OwnCheck of(ContentCheck check, ReceivedReport report, StationTime time) {
        List<Group> groups = Stream.of(
                        group(check.missing(), "truck.check.missing", time),
                        group(check.different(), "truck.check.different", time),
                        group(check.extra(), "truck.check.extra", time))
                .flatMap(Optional::stream)
                .toList();
        return new OwnCheck(sentence(check, time.at(report.onOurClock(check.checked())), time), groups);
    }

    private static String sentence(ContentCheck check, String when, StationTime time) {
        String why = check.reason()
                .map(reason -> time.say(TruckWords.reason(reason, LONGEST_NAME)))
                .map(reason -> " (" + reason + ")")
                .orElse("");
        if (check.update().isEmpty() || check.complete().isEmpty()) {
            return time.say("truck.check.impossible", why);
        }
        return time.say(
                check.complete().get() ? "truck.check.complete" : "truck.check.differs",
                Long.toString(check.update().getAsLong()),
                when,
                why);
    }

    private static Optional<Group> group(FileNames files, String title, StationTime time) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        int more = files.count() - files.first().size();
        return Optional.of(new Group(
                time.say(title, files.count()),
                files.first().stream()
                        .map(name -> Names.oneLine(name, LONGEST_NAME))
                        .toList(),
                more > 0 ? time.say("truck.check.more", more) : ""));
    }
}

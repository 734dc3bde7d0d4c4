package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.TruckWords;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param title "2 files missing", with their size where that of each is known: "2 files missing, 8.0 MB"
     * @param names the first of them
     * @param more "and 20 more", or empty
     */
    record Group(String title, List<String> names, String more) {}

    public boolean namesFiles() {
        return !groups.isEmpty();
    }

    /**
     * Empty where its agent does not check, or has never reported.
     *
     * @param updates whose files tell how large a file is
     */
    static Optional<OwnCheck> of(PeerStatus peer, List<Update> updates, StationTime time) {
        if (peer.verdict().has(Mark.Kind.FOREIGN_LIST) && !peer.namesLackedFiles()) {
            return Optional.of(new OwnCheck(time.say("truck.check.foreign"), List.of()));
        }
        return peer.checkedBy()
                .flatMap(report -> report.report().content().map(check -> of(check, report, updates, time)));
    }

    private static OwnCheck of(ContentCheck check, ReceivedReport report, List<Update> updates, StationTime time) {
        Map<String, Long> sizes = sizes(check, updates);
        List<Group> groups = Stream.of(
                        group(check.missing(), "truck.check.missing", sizes, time),
                        group(check.different(), "truck.check.different", sizes, time),
                        group(check.extra(), "truck.check.extra", Map.of(), time))
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

    /** Of the named files that the update of the check brought. */
    private static Map<String, Long> sizes(ContentCheck check, List<Update> updates) {
        Set<String> named = Stream.of(check.missing(), check.different())
                .flatMap(files -> files.first().stream())
                .collect(Collectors.toSet());
        return updates.stream()
                .filter(update -> check.update().isPresent() && check.update().getAsLong() == update.number())
                .flatMap(update -> update.changes().stream())
                .flatMap(changes -> Stream.of(changes.added(), changes.changed()))
                .flatMap(List::stream)
                .filter(file -> named.contains(file.path()))
                .collect(Collectors.toMap(FileEntry::path, FileEntry::size, (one, other) -> one));
    }

    private static Optional<Group> group(FileNames files, String title, Map<String, Long> sizes, StationTime time) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        int more = files.count() - files.first().size();
        String counted = time.say(title, files.count());
        boolean allKnown = more == 0 && sizes.keySet().containsAll(files.first());
        return Optional.of(new Group(
                allKnown
                        ? time.say(
                                "list.comma",
                                counted,
                                time.size(files.first().stream()
                                        .mapToLong(sizes::get)
                                        .sum()))
                        : counted,
                files.first().stream()
                        .map(name -> Names.oneLine(name, LONGEST_NAME))
                        .toList(),
                more > 0 ? time.say("truck.check.more", more) : ""));
    }
}

package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.Words;
import dev.syncdashboard.dashboard.verdict.Mark;
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
            "It checked its files against a list that is not the one of this station, so that proves nothing.";

    /**
     * Files of one kind.
     *
     * @param title "2 files are missing"
     * @param names the first of them
     * @param more "and 20 more", or empty
     */
    record Group(String title, List<String> names, String more) {}

    /** Empty where its agent does not check, or has never reported. */
    static Optional<OwnCheck> of(PeerStatus peer) {
        if (peer.verdict().has(Mark.Kind.FOREIGN_LIST) && !peer.namesLackedFiles()) {
            return Optional.of(new OwnCheck(FOREIGN, List.of()));
        }
        return peer.check().map(OwnCheck::of);
    }

    private static OwnCheck of(ContentCheck check) {
        List<Group> groups = Stream.of(
                        group(check.missing(), "is missing", "are missing"),
                        group(check.different(), "has another content", "have another content"),
                        group(check.extra(), "is there besides", "are there besides"))
                .flatMap(Optional::stream)
                .toList();
        return new OwnCheck(sentence(check), groups);
    }

    private static String sentence(ContentCheck check) {
        String why = check.reason()
                .map(reason -> Names.oneLine(reason, LONGEST_NAME))
                .map(reason -> " (" + reason + ")")
                .orElse("");
        if (check.update().isEmpty() || check.complete().isEmpty()) {
            return "It could not check its files against the station's list" + why + ".";
        }
        String list = "the station's list of update #" + check.update().getAsLong() + why;
        return check.complete().get()
                ? "Every file of " + list + " is on its disk, with the same content."
                : "Its disk is not what " + list + " says.";
    }

    private static Optional<Group> group(FileNames files, String one, String many) {
        if (files.count() == 0) {
            return Optional.empty();
        }
        int more = files.count() - files.first().size();
        return Optional.of(new Group(
                Words.count(files.count(), "file") + " " + (files.count() == 1 ? one : many),
                files.first().stream()
                        .map(name -> Names.oneLine(name, LONGEST_NAME))
                        .toList(),
                more > 0 ? "and " + more + " more" : ""));
    }
}

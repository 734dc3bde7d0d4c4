package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.TreeSet;

/**
 * The links and tokens that there are, and what a new one can be for.
 *
 * @param folders the station's Sync folders; empty where there is only one
 * @param groups those of the roster
 */
record PassesPart(List<Line> lines, List<Choice> folders, List<String> groups) {

    /**
     * A link or a token.
     *
     * @param what in words, with what it is for
     * @param times in words: since when, until when, last used when
     * @param over whether it lets nobody in any more
     */
    record Line(String id, String name, String what, String times, boolean over) {}

    record Choice(String name, String label) {}

    PassesPart {
        lines = List.copyOf(lines);
        folders = List.copyOf(folders);
        groups = List.copyOf(groups);
    }

    static PassesPart of(DoorState state, Present now) {
        List<Pass> passes = state instanceof Claimed claimed ? claimed.book().passes() : List.of();
        TreeSet<String> groups = new TreeSet<>(Names::compareNaturally);
        now.board().roster().trucks().stream()
                .map(RosterTruck::group)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        return new PassesPart(
                passes.stream().map(pass -> line(pass, now.time())).toList(),
                now.fleet().hasSeveralFolders()
                        ? now.fleet().boards().stream().map(PassesPart::choice).toList()
                        : List.of(),
                List.copyOf(groups));
    }

    private static Choice choice(Board board) {
        return new Choice(board.folder().name().value(), board.folder().label());
    }

    private static Line line(Pass pass, StationTime time) {
        boolean over = !pass.holds(time.now());
        Message until = pass.end()
                .map(end -> Message.of(over ? "access.pass.over" : "access.pass.until", end))
                .orElse(Message.of("access.pass.no_end"));
        Message used =
                pass.used().map(last -> Message.of("access.pass.used", last)).orElse(Message.of("access.pass.unused"));
        String times = time.say("access.since", time.at(pass.since())) + ", " + time.say(until) + ", " + time.say(used);
        return new Line(pass.id(), pass.name(), what(pass, time), times, over);
    }

    private static String what(Pass pass, StationTime time) {
        if (pass.kind() == Pass.Kind.TOKEN) {
            return time.say(pass.right() == Right.EDIT ? "access.pass.token_edits" : "access.pass.token_looks");
        }
        String folder = pass.scope().folder();
        String group = pass.scope().group();
        if (folder.isEmpty()) {
            return group.isEmpty() ? time.say("access.pass.link_all") : time.say("access.pass.link_of", group);
        }
        return time.say("access.pass.link_of", group.isEmpty() ? folder : folder + ", " + group);
    }
}

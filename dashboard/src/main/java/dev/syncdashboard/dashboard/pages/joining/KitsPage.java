package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.joining.KeptKit;
import dev.syncdashboard.dashboard.joining.KeptKit.State;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.List;

/**
 * The kits that were made, in words.
 *
 * @param problem what keeps trucks from joining, or empty
 * @param opens whether whoever has a kit or the card gets the files by it
 * @param more how many kits are older than those that are shown
 * @param trucks names on the roster, to choose from
 */
record KitsPage(String problem, boolean opens, List<Line> kits, int more, List<String> trucks) {

    private static final int MOST = 200;

    /**
     * A kit.
     *
     * @param made by whom and when
     * @param state what it is good for
     * @param device by which it was used; empty if it was not
     * @param open whether it can be revoked
     */
    record Line(String id, String truck, String made, String state, String device, boolean open) {}

    KitsPage {
        kits = List.copyOf(kits);
        trucks = List.copyOf(trucks);
    }

    static KitsPage of(Joins joins, Present now) {
        List<KeptKit> kits = joins.kits();
        StationTime time = now.time();
        return new KitsPage(
                joins.problem().map(time::say).orElse(""),
                joins.opensFolders(),
                kits.stream().limit(MOST).map(kit -> line(kit, time)).toList(),
                Math.max(0, kits.size() - MOST),
                now.board().roster().trucks().stream()
                        .map(RosterTruck::name)
                        .sorted(Names::compareNaturally)
                        .toList());
    }

    private static Line line(KeptKit kit, StationTime time) {
        State state = kit.state(time.now());
        return new Line(
                kit.id().value(),
                kit.truckName(),
                time.say("kit.made", kit.madeBy(), kit.made()),
                time.say(state(kit, state)),
                kit.use().map(use -> use.device().value()).orElse(""),
                state == State.OPEN);
    }

    private static Message state(KeptKit kit, State state) {
        return switch (state) {
            case OPEN -> Message.of("kit.state.open", kit.until());
            case USED -> Message.of("kit.state.used", kit.use().orElseThrow().at());
            case EXPIRED -> Message.of("kit.state.expired", kit.until());
            case REVOKED -> Message.of("kit.state.revoked", kit.revoked().orElseThrow());
        };
    }
}

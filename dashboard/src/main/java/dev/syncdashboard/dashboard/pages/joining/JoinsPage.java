package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.joining.WaitingTruck;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import java.util.List;

/**
 * The trucks that ask to join, in words. All but the code and why it is not accepted by itself is the word of whoever asks.
 *
 * @param problem what keeps trucks from joining, or empty
 * @param crowded whether more ask than are shown
 */
record JoinsPage(String problem, boolean crowded, List<Line> trucks) {

    /**
     * A truck that asks.
     *
     * @param key whose code is shown
     * @param why it is not accepted by itself
     * @param heardBy the name of the truck that passes it on; empty if none does
     * @param rival the truck that this one may be; empty if there is none
     * @param silent since when that truck's computer is silent, in a sentence; empty if there is none
     * @param acceptable whether a person may let it in
     */
    record Line(
            String device,
            String key,
            String name,
            String code,
            Moment since,
            String why,
            String heardBy,
            String rival,
            String silent,
            boolean acceptable) {}

    JoinsPage {
        trucks = List.copyOf(trucks);
    }

    static JoinsPage of(Joins joins, Present now) {
        return new JoinsPage(
                joins.problem().map(now.time()::say).orElse(""),
                joins.isCrowded(),
                joins.waiting().stream()
                        .map(truck -> line(truck, now.board(), now.time()))
                        .toList());
    }

    /** Only where that can be told: with a problem it may be that nobody is shown. */
    public boolean nobodyAsks() {
        return trucks.isEmpty() && problem.isEmpty();
    }

    private static Line line(WaitingTruck truck, Board board, StationTime time) {
        return new Line(
                truck.request().device().value(),
                truck.request().agentKey().value(),
                truck.request().truckName(),
                truck.code().value(),
                time.moment(truck.since()),
                time.say(truck.doubt().text()),
                truck.heardBy().map(peer -> name(peer, board)).orElse(""),
                truck.rival().orElse(""),
                truck.rivalDevice().map(device -> silent(device, board, time)).orElse(""),
                truck.doubt().mayBeAccepted());
    }

    private static String name(PeerId peer, Board board) {
        return board.device(peer).map(PeerStatus::name).orElse(peer.value());
    }

    private static String silent(PeerId device, Board board, StationTime time) {
        return board.device(device)
                .map(peer -> peer.facts().contact().now()
                        ? time.say("join.rival.in_contact")
                        : peer.facts()
                                .contact()
                                .lastEndBefore(time.now())
                                .map(last -> time.say("join.rival.silent", last))
                                .orElseGet(() -> time.say("join.rival.never")))
                .orElseGet(() -> time.say("join.rival.never"));
    }
}

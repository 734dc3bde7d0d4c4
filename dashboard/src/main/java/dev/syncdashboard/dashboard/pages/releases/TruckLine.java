package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.rollout.RolloutAnswer;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.ReleaseWords;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.ReleaseStanding;
import java.util.Optional;

/**
 * A truck and its version, in words.
 *
 * @param id under which the other pages know it
 * @param turn whether it may install the version that goes to the trucks; empty where none does
 * @param says what it says itself, or why nobody knows
 * @param heard when its newest report came; empty if none did
 * @param since when it began to say so; empty where that is not known
 */
record TruckLine(
        String id,
        String name,
        String group,
        String turn,
        String says,
        Optional<Moment> heard,
        Optional<Moment> since) {

    private static final int LONGEST = 80;

    static TruckLine of(RolloutTruck truck, String turn, Optional<RolloutAnswer> answer, StationTime time) {
        Optional<AgentWord> word = truck.word();
        return new TruckLine(
                truck.id().value(),
                truck.name(),
                truck.group(),
                turn,
                says(truck, answer, time),
                word.map(AgentWord::heard)
                        .or(() -> answer.map(RolloutAnswer::heard))
                        .map(time::moment),
                answer.map(RolloutAnswer::since).map(time::moment));
    }

    private static String says(RolloutTruck truck, Optional<RolloutAnswer> answer, StationTime time) {
        Optional<ReleaseStanding> said =
                truck.provenWord().flatMap(AgentWord::release).or(() -> answer.map(RolloutAnswer::said));
        if (said.isPresent()) {
            return time.say(ReleaseWords.of(said.get()));
        }
        if (truck.word().isEmpty()) {
            return time.say("release.never");
        }
        String program = truck.word()
                .flatMap(AgentWord::program)
                .map(name -> Names.oneLine(name, LONGEST))
                .orElseGet(() -> time.say("release.unnamed"));
        return time.say(truck.provenWord().isEmpty() ? "release.claims" : "release.silent", program);
    }
}

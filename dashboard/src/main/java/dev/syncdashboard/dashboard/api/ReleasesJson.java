package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.releases.Crew;
import dev.syncdashboard.dashboard.releases.RolloutView;
import dev.syncdashboard.dashboard.releases.ShelfFlaw;
import dev.syncdashboard.dashboard.releases.ShelfItem;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.text.StationWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The releases in the Sync folder, the newest rollout, and each truck's agent.
 *
 * @param known as in {@link FleetJson}; as long as it is false there may be other trucks than these
 * @param knowsProject whether the station knows a key of the project; if not, it trusts no release
 * @param lookedAt when the Sync folder was last looked at; null before the first time
 * @param releases the newest first
 * @param rollout null if there never was one
 * @param problems in words, what keeps rollouts from being kept or given to the trucks
 */
record ReleasesJson(
        boolean known,
        boolean knowsProject,
        @Nullable Instant lookedAt,
        List<Item> releases,
        @Nullable RolloutJson rollout,
        List<Truck> trucks,
        List<String> problems) {

    /**
     * A release.
     *
     * @param flaw a code: why it can't be trusted or used; null if it can
     * @param manifest SHA-256 of its manifest; null where it can't be told what it is
     */
    record Item(
            String version,
            boolean trusted,
            @Nullable String flaw,
            @Nullable String manifest,
            @Nullable Instant made) {

        private static Item of(ShelfItem item) {
            return new Item(
                    item.version().value(),
                    item.target().isPresent(),
                    item.flaw().map(ShelfFlaw::code).orElse(null),
                    item.signed().map(signed -> signed.manifest().toString()).orElse(null),
                    item.signed().map(signed -> signed.release().made()).orElse(null));
        }
    }

    /**
     * A truck.
     *
     * @param mayInstall whether the rollout has come to it, stopped or not; null where there is none
     * @param result a code: what became of the rollout there, by its own signed word; null where there is none
     * @param agent null where no report came since the start
     */
    record Truck(
            String id,
            String name,
            @Nullable Boolean mayInstall,
            @Nullable String result,
            @Nullable AgentJson agent) {

        private static Truck of(RolloutTruck truck, Optional<RolloutReach> reach) {
            return new Truck(
                    truck.id().value(),
                    truck.name(),
                    reach.map(each -> each.includes(truck)).orElse(null),
                    reach.map(each -> each.of(truck).code()).orElse(null),
                    truck.word()
                            .map(word -> AgentJson.of(word, truck.provenWord().isPresent()))
                            .orElse(null));
        }
    }

    static ReleasesJson of(RolloutView view, Board first) {
        List<RolloutTruck> crew = Crew.of(first);
        Optional<RolloutReach> reach = view.course().map(course -> new RolloutReach(course, crew));
        return new ReleasesJson(
                first.known(),
                view.knowsProject(),
                view.shelf().at().orElse(null),
                view.shelf().items().stream().map(Item::of).toList(),
                reach.map(each -> RolloutJson.of(view, each)).orElse(null),
                crew.stream().map(truck -> Truck.of(truck, reach)).toList(),
                view.problems().stream().map(StationWords::said).toList());
    }
}

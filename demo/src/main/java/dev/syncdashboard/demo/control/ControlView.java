package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.demo.scenario.ScenarioRunner.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fleet as the control page shows it, in words.
 *
 * @param last what was done last; empty text if nothing
 * @param now what the scenario did last
 * @param next what it will do, and when; empty text if nothing
 * @param inForce the actions of the station that would change nothing now
 */
record ControlView(String last, String now, String next, Set<String> inForce, List<TruckView> trucks) {

    /**
     * One truck.
     *
     * @param key the name it was given at first
     * @param name its name now
     * @param condition what no switch shows
     * @param inForce the actions that would change nothing now
     */
    record TruckView(String key, String id, String name, String condition, Set<String> inForce) {

        static TruckView of(Truck truck) {
            return new TruckView(
                    truck.firstName(),
                    truck.id().value(),
                    truck.name(),
                    String.join(", ", truck.condition()),
                    names(TruckAction.values(), action -> action.isInForce(truck)));
        }
    }

    static ControlView of(DemoFleet fleet, Progress scenario, String last) {
        return new ControlView(
                last,
                scenario.now().orElse("Nothing happens by itself."),
                scenario.next()
                        .map(next -> "In " + scenario.untilNext().toSeconds() + " s: " + next)
                        .orElse(""),
                names(StationAction.values(), action -> action.isInForce(fleet)),
                fleet.trucks().stream().map(TruckView::of).toList());
    }

    private static <A extends Enum<A>> Set<String> names(A[] actions, Predicate<A> chosen) {
        return Arrays.stream(actions).filter(chosen).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}

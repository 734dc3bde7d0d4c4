package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.demo.scenario.ScenarioRunner.Progress;
import java.util.List;

/**
 * The fleet as the control page shows it, in words.
 *
 * @param last what was done last; empty text if nothing
 * @param now what the scenario did last
 * @param next what it will do, and when; empty text if nothing
 */
record ControlView(String last, String now, String next, String station, List<TruckView> trucks) {

    /**
     * One truck.
     *
     * @param key the name it was given at first
     * @param name its name now
     */
    record TruckView(String key, String id, String name, String condition) {

        static TruckView of(Truck truck) {
            return new TruckView(
                    truck.firstName(), truck.id().value(), truck.name(), String.join(", ", truck.condition()));
        }
    }

    static ControlView of(DemoFleet fleet, Progress scenario, String last) {
        return new ControlView(
                last,
                scenario.now().orElse("Nothing happens by itself."),
                scenario.next()
                        .map(next -> "In " + scenario.untilNext().toSeconds() + " s: " + next)
                        .orElse(""),
                String.join(", ", fleet.stationCondition()),
                fleet.trucks().stream().map(TruckView::of).toList());
    }
}

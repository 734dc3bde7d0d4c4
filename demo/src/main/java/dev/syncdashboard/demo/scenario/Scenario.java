package dev.syncdashboard.demo.scenario;

import dev.syncdashboard.demo.fleet.DemoStation;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.util.List;

/**
 * The default story: in under two minutes the dashboard shows every state, most of them at once. Each truck has one part
 * to play; in a smaller fleet the parts of missing trucks are left out.
 */
public final class Scenario {

    /** The truck whose agent is started only in the course of the story. */
    public static final String WITHOUT_AGENT = "Brush 12";

    private static final String SLOW = "Ladder 2";
    private static final String AWAY = "Rescue 3";
    private static final String EDITED = "Tanker 5";
    /** On a slow link this takes minutes: long enough to see "updating", and then "not updating". */
    private static final int LARGE_FILE_BYTES = 8_000_000;

    private Scenario() {}

    /** The steps in the order of their times. */
    public static List<ScenarioStep> steps() {
        return List.of(
                ScenarioStep.at(
                        0,
                        "All trucks are in coverage. The reporting program of Brush 12 was never started.",
                        fleet -> {}),
                ScenarioStep.at(8, "Rescue 3 drives out of coverage.", with(AWAY, Truck::driveOutOfCoverage)),
                ScenarioStep.at(10, "The crew of Tanker 5 changes a file on the truck.", with(EDITED, Truck::editFile)),
                ScenarioStep.at(
                        14, "The station posts an update. Rescue 3 misses it.", atStation(DemoStation::postUpdate)),
                ScenarioStep.at(
                        18,
                        "The station posts a protocol, in its second folder.",
                        atStation(DemoStation::postProtocol)),
                ScenarioStep.at(
                        22, "The reporting program of Brush 12 is started.", with(WITHOUT_AGENT, Truck::startAgent)),
                ScenarioStep.at(
                        30,
                        "The reporting program of Brush 12 stops. Nobody notices yet.",
                        with(WITHOUT_AGENT, Truck::stopAgent)),
                ScenarioStep.at(32, "Ladder 2 drives out of coverage.", with(SLOW, Truck::driveOutOfCoverage)),
                ScenarioStep.at(34, "The station posts another update, with a large file.", atStation(station -> {
                    station.postUpdate();
                    station.postLargeFile(LARGE_FILE_BYTES);
                })),
                ScenarioStep.at(62, "Ladder 2 comes back on a slow link and begins to update.", with(SLOW, truck -> {
                    truck.slowDown();
                    truck.comeBack();
                })),
                ScenarioStep.at(
                        98, "The station's sync program stops for some seconds.", atStation(DemoStation::stopEngine)),
                ScenarioStep.at(
                        108,
                        "The station's sync program runs again. Now try it yourself.",
                        atStation(DemoStation::startEngine)));
    }

    private static ScenarioStep.Happening with(String truck, TruckHappening happening) {
        return fleet -> {
            var found = fleet.find(truck);
            if (found.isPresent()) {
                happening.happenTo(found.get());
            }
        };
    }

    private static ScenarioStep.Happening atStation(StationHappening happening) {
        return fleet -> happening.happenTo(fleet.station());
    }

    @FunctionalInterface
    private interface TruckHappening {
        void happenTo(Truck truck) throws IOException;
    }

    @FunctionalInterface
    private interface StationHappening {
        void happenTo(DemoStation station) throws IOException;
    }
}

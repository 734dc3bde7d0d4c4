package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.scenario.Scenario;
import dev.syncdashboard.demo.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScenarioIT {

    @TempDir
    Path directory;

    @Test
    @Timeout(180)
    void everyStateAppearsWithinTwoMinutes() throws Exception {
        FleetPlan plan = FleetPlan.of(directory, 5).withoutAgentOn(List.of(Scenario.WITHOUT_AGENT));
        Set<String> seen = new TreeSet<>();
        try (DemoFleet fleet = DemoFleet.start(plan, Clock.systemUTC());
                ScenarioRunner scenario = new ScenarioRunner(Scenario.steps(), fleet)) {
            FleetApi api = new FleetApi(fleet.dashboard());
            scenario.start();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        seen.addAll(states(api.fleet()));
                        return scenario.progress().next().isEmpty();
                    });
        }

        assertThat(seen)
                .contains(
                        "up_to_date, in contact",
                        "updating, in contact",
                        "behind, in contact",
                        "behind, out of contact",
                        "does_not_match, in contact",
                        "not_reporting, in contact",
                        "never_reported, in contact",
                        "the station: cannot_check");
    }

    private static Set<String> states(JsonNode fleet) {
        Set<String> states = new TreeSet<>();
        states.add("the station: " + fleet.at("/station/state").asString());
        for (JsonNode peer : fleet.at("/peers")) {
            String contact = peer.at("/online").asBoolean() ? ", in contact" : ", out of contact";
            states.add(peer.at("/state").asString() + contact);
        }
        return states;
    }
}

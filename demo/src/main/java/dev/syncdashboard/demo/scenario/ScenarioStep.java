package dev.syncdashboard.demo.scenario;

import dev.syncdashboard.demo.fleet.DemoFleet;
import java.io.IOException;
import java.time.Duration;

/**
 * One thing that happens.
 *
 * @param at how long after the start
 * @param what for people, in one or two short sentences
 */
public record ScenarioStep(Duration at, String what, Happening happening) {

    static ScenarioStep at(long seconds, String what, Happening happening) {
        return new ScenarioStep(Duration.ofSeconds(seconds), what, happening);
    }

    public void happenTo(DemoFleet fleet) throws IOException {
        happening.happenTo(fleet);
    }

    /** What is done to the fleet. */
    @FunctionalInterface
    public interface Happening {
        void happenTo(DemoFleet fleet) throws IOException;
    }
}

package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.time.Duration;

/** What can be let happen to a truck, in the order in which the page shows it. */
enum TruckAction {
    AWAY("Out of coverage"),
    BACK("Back in coverage"),
    MEET_ONLY("Only in reach of"),
    SLOW("Slow link"),
    FAST("Normal link"),
    STOP_AGENT("Stop the reporting program"),
    START_AGENT("Start the reporting program"),
    EDIT("Change a file on the truck"),
    TAKE("Restore the station's files"),
    CLOCK_FAST("Clock 2 h fast"),
    CLOCK_SLOW("Clock 2 h slow"),
    CLOCK_RIGHT("Clock right"),
    BREAK("Break the report"),
    RENAME("Rename");

    private static final Duration WRONG_BY = Duration.ofHours(2);

    private final String label;

    TruckAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether a click is enough; the others have a field of their own. */
    boolean isPlain() {
        return this != MEET_ONLY && this != RENAME;
    }

    /** Whether the truck is as this action would make it; false for one that leaves no state behind. */
    boolean isInForce(Truck truck) {
        return switch (this) {
            case AWAY -> truck.reachesNobody();
            case BACK -> truck.reachesEveryone();
            case SLOW -> truck.isSlow();
            case FAST -> !truck.isSlow();
            case STOP_AGENT -> !truck.agentRuns();
            case START_AGENT -> truck.agentRuns();
            case CLOCK_FAST -> truck.clockAhead().equals(WRONG_BY);
            case CLOCK_SLOW -> truck.clockAhead().equals(WRONG_BY.negated());
            case CLOCK_RIGHT -> truck.clockAhead().isZero();
            case MEET_ONLY, EDIT, TAKE, BREAK, RENAME -> false;
        };
    }

    /**
     * Lets it happen.
     *
     * @param value what was given with it; empty for a plain action
     */
    void doTo(DemoFleet fleet, Truck truck, String value) throws IOException {
        switch (this) {
            case AWAY -> truck.driveOutOfCoverage();
            case BACK -> truck.comeBack();
            case MEET_ONLY -> truck.meetOnly(fleet.truck(value));
            case SLOW -> truck.slowDown();
            case FAST -> truck.speedUp();
            case STOP_AGENT -> truck.stopAgent();
            case START_AGENT -> truck.startAgent();
            case EDIT -> truck.editFile();
            case TAKE -> truck.takeStationFiles();
            case CLOCK_FAST -> truck.setClockAhead(WRONG_BY);
            case CLOCK_SLOW -> truck.setClockAhead(WRONG_BY.negated());
            case CLOCK_RIGHT -> truck.setClockAhead(Duration.ZERO);
            case BREAK -> truck.breakStatusFile();
            case RENAME -> truck.rename(value);
        }
    }
}

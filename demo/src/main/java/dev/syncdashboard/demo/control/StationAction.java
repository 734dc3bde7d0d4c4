package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.DemoStation;
import java.io.IOException;

/** What can be let happen to the station, in the order in which the page shows it. */
enum StationAction {
    POST("Post an update"),
    POST_PROTOCOL("Post a protocol"),
    POST_LARGE("Post a large file (8 MB)"),
    STOP_ENGINE("Stop the station's sync program"),
    START_ENGINE("Start the station's sync program"),
    PAUSE("Pause the Sync folder"),
    RESUME("Resume the Sync folder"),
    STOP_DASHBOARD("Stop the dashboard"),
    START_DASHBOARD("Start the dashboard");

    private static final int LARGE_BYTES = 8_000_000;

    private final String label;

    StationAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the station is as this action would make it; false for one that leaves no state behind. */
    boolean isInForce(DemoFleet fleet) {
        return switch (this) {
            case STOP_ENGINE -> !fleet.station().engineRuns();
            case START_ENGINE -> fleet.station().engineRuns();
            case PAUSE -> fleet.station().syncPaused();
            case RESUME -> !fleet.station().syncPaused();
            case STOP_DASHBOARD -> !fleet.dashboardRuns();
            case START_DASHBOARD -> fleet.dashboardRuns();
            case POST, POST_PROTOCOL, POST_LARGE -> false;
        };
    }

    void doTo(DemoFleet fleet) throws IOException {
        DemoStation station = fleet.station();
        switch (this) {
            case POST -> station.postUpdate();
            case POST_PROTOCOL -> station.postProtocol();
            case POST_LARGE -> station.postLargeFile(LARGE_BYTES);
            case STOP_ENGINE -> station.stopEngine();
            case START_ENGINE -> station.startEngine();
            case PAUSE -> station.pauseSync(true);
            case RESUME -> station.pauseSync(false);
            case STOP_DASHBOARD -> fleet.stopDashboard();
            case START_DASHBOARD -> fleet.startDashboard();
        }
    }
}

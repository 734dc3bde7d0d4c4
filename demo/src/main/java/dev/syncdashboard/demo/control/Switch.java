package dev.syncdashboard.demo.control;

import java.util.List;

/** A switch of the page: its positions, of which one at most is in force. */
record Switch(String name, List<Position> positions) {

    /** Those of the station, in the order in which the page shows them. */
    static final List<Switch> OF_STATION = List.of(
            of("Sync program", at(StationAction.START_ENGINE, "Runs"), at(StationAction.STOP_ENGINE, "Stopped")),
            of("Sync folder", at(StationAction.RESUME, "Shared"), at(StationAction.PAUSE, "Paused")),
            of("Dashboard", at(StationAction.START_DASHBOARD, "Runs"), at(StationAction.STOP_DASHBOARD, "Stopped")));

    /** Those of a truck, likewise. */
    static final List<Switch> OF_TRUCK = List.of(
            of("Coverage", at(TruckAction.BACK, "In"), at(TruckAction.AWAY, "Out")),
            of("Link", at(TruckAction.FAST, "Normal"), at(TruckAction.SLOW, "Slow")),
            of("Reporting program", at(TruckAction.START_AGENT, "Runs"), at(TruckAction.STOP_AGENT, "Stopped")),
            of(
                    "Clock",
                    at(TruckAction.CLOCK_SLOW, "2 h slow"),
                    at(TruckAction.CLOCK_RIGHT, "Right"),
                    at(TruckAction.CLOCK_FAST, "2 h fast")));

    /** What is in force after the action. */
    record Position(String action, String label) {}

    Switch {
        positions = List.copyOf(positions);
    }

    private static Switch of(String name, Position... positions) {
        return new Switch(name, List.of(positions));
    }

    private static Position at(Enum<?> action, String label) {
        return new Position(action.name(), label);
    }
}

package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;

/**
 * One truck in the table.
 *
 * @param counts whether any update counts for it
 * @param late "2 of 18": how often it was; empty where that can't be said
 * @param got "17 of 18"
 */
record TruckRow(String id, String name, boolean counts, String late, String got, DelayText median, DelayText slowest) {

    static TruckRow of(FleetNumbers.OfTruck truck) {
        DelayStatistics delays = truck.delays();
        return new TruckRow(
                truck.id().value(),
                truck.name(),
                delays.counted() > 0,
                truck.late().isPresent() ? truck.late().getAsInt() + " of " + delays.counted() : "",
                delays.over() + " of " + delays.counted(),
                DelayText.of(delays.median()),
                DelayText.ofOne(delays.slowest()));
    }
}

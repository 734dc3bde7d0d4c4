package dev.syncdashboard.dashboard.pages.numbers;

import dev.syncdashboard.dashboard.delivery.DelayStatistics;
import dev.syncdashboard.dashboard.delivery.FleetNumbers;
import dev.syncdashboard.dashboard.text.StationTime;

/**
 * One truck in the table.
 *
 * @param counts whether any update counts for it
 * @param late "2 of 18": how often it was; empty where that can't be said
 * @param got "17 of 18"
 */
record TruckRow(String id, String name, boolean counts, String late, String got, DelayText median, DelayText slowest) {

    static TruckRow of(FleetNumbers.OfTruck truck, StationTime time) {
        DelayStatistics delays = truck.delays();
        return new TruckRow(
                truck.id().value(),
                truck.name(),
                delays.counted() > 0,
                truck.late().isPresent()
                        ? time.say("numbers.share", truck.late().getAsInt(), delays.counted())
                        : "",
                time.say("numbers.share", delays.over(), delays.counted()),
                DelayText.of(delays.median(), time),
                DelayText.ofOne(delays.slowest(), time));
    }
}

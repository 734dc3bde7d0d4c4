package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.PeerId;
import java.util.Optional;

/**
 * Why a device is no truck (any more).
 *
 * @param text what stands before the successor's name, or all there is to say
 * @param successor id of the truck that has another device now; empty if there is none
 * @param name of that truck, or empty
 */
record NoTruck(String text, String successor, String name) {

    private static final String DOES_NOT_COUNT = " It is not counted.";

    static Optional<NoTruck> of(PeerId device, Roster roster) {
        return roster.truckThatHad(device)
                .map(truck -> new NoTruck(
                        "This device was replaced by another one." + DOES_NOT_COUNT + " The truck's page:",
                        truck.id().value(),
                        truck.name()))
                .or(() -> Optional.of(device)
                        .filter(roster.choices().removed()::containsKey)
                        .map(removed -> new NoTruck(
                                "This truck was removed by hand." + DOES_NOT_COUNT
                                        + " It can be taken back on the page of the roster.",
                                "",
                                "")))
                .or(() -> Optional.of(device)
                        .filter(roster.ignored()::contains)
                        .map(ignored -> new NoTruck(
                                "This device is ignored: somebody said that it is no truck." + DOES_NOT_COUNT,
                                "",
                                "")));
    }
}

package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.text.StationTime;
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

    static Optional<NoTruck> of(PeerId device, Roster roster, StationTime time) {
        return roster.truckThatHad(device)
                .map(truck ->
                        new NoTruck(time.say("truck.apart.replaced"), truck.id().value(), truck.name()))
                .or(() -> Optional.of(device)
                        .filter(roster.choices().removed()::containsKey)
                        .map(removed -> new NoTruck(time.say("truck.apart.removed"), "", "")))
                .or(() -> Optional.of(device)
                        .filter(roster.ignored()::contains)
                        .map(ignored -> new NoTruck(time.say("truck.apart.ignored"), "", "")));
    }
}

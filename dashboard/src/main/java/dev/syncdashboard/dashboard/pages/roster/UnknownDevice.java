package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.StrangerFile;
import java.util.Map;

/**
 * A device that nobody knows, in words. All but the moment is its own claim.
 *
 * @param name as it calls itself
 * @param looksLike the truck that has that name, or one that looks the same; empty if none has
 */
record UnknownDevice(String id, String name, Moment arrived, String looksLike) {

    /** @param trucks by the look of their names */
    static UnknownDevice of(StrangerFile file, Map<String, String> trucks, StationTime time) {
        String name = file.name().map(Names::device).orElseGet(() -> time.say("roster.device.nameless"));
        return new UnknownDevice(
                file.id().value(),
                name,
                time.moment(file.arrived()),
                file.name()
                        .map(Names::lookOf)
                        .map(look -> trucks.getOrDefault(look, ""))
                        .orElse(""));
    }
}

package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.FolderName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roster of a station with two Sync folders: it says who needs which. */
final class DemoRoster {

    private static final String ALL = "Command";
    private static final String MAPS_ONLY = "Crews";

    private DemoRoster() {}

    /** Puts the trucks on it; those without the second folder don't need it. */
    static Attempt<Roster> with(Roster before, List<Truck> trucks) {
        Roster roster = before;
        for (Truck truck : trucks) {
            String group = truck.protocolsDirectory().isPresent() ? ALL : MAPS_ONLY;
            roster = changed(roster, last -> last.approve(truck.id(), truck.firstName(), group));
        }
        return roster.need(MAPS_ONLY, Optional.of(Set.of(new FolderName("maps"))));
    }

    /** What is refused, since somebody has said it already, stays as it is. */
    private static Roster changed(Roster roster, Change change) {
        return change.to(roster).either(changed -> changed, why -> roster);
    }

    @FunctionalInterface
    private interface Change {
        Attempt<Roster> to(Roster roster);
    }
}

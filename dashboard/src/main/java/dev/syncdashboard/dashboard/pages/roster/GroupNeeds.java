package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.text.Names;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of the station's Sync folders a group of trucks needs, for the form that says so. Pure. */
record GroupNeeds(String group, List<Folder> folders) {

    /** @param name by which the form means it */
    record Folder(String name, String label, boolean needed) {}

    /** Of each group; none where there is no choice. */
    static List<GroupNeeds> of(FleetSnapshot fleet) {
        if (!fleet.hasSeveralFolders()) {
            return List.of();
        }
        Roster roster = fleet.first().roster();
        Set<String> groups = new TreeSet<>(Names::compareNaturally);
        groups.addAll(RosterPage.groups(roster));
        roster.needs().byGroup().keySet().stream()
                .filter(group -> groups.stream().noneMatch(group::equalsIgnoreCase))
                .toList()
                .forEach(groups::add);
        return groups.stream().map(group -> of(group, roster, fleet)).toList();
    }

    private static GroupNeeds of(String group, Roster roster, FleetSnapshot fleet) {
        return new GroupNeeds(
                group,
                fleet.boards().stream()
                        .map(board -> board.folder())
                        .map(folder -> new Folder(
                                folder.name().value(),
                                folder.label(),
                                roster.needs().needs(group, folder.name())))
                        .toList());
    }
}

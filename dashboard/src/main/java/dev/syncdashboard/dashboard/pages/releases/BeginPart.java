package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.text.Names;
import java.util.Comparator;
import java.util.List;

/**
 * What a person can choose from to begin.
 *
 * @param releases those that can be given to trucks
 * @param trucks that could try one, by name
 */
record BeginPart(List<ReleaseLine> releases, List<Choice> trucks, List<String> groups) {

    /** A truck to choose. */
    record Choice(String id, String name) {}

    BeginPart {
        releases = List.copyOf(releases);
        trucks = List.copyOf(trucks);
        groups = List.copyOf(groups);
    }

    static BeginPart of(List<ReleaseLine> releases, List<RolloutTruck> fleet) {
        return new BeginPart(
                releases.stream().filter(ReleaseLine::trusted).toList(),
                fleet.stream()
                        .filter(truck -> truck.linked() && truck.inService() && truck.getsReleases())
                        .sorted(Comparator.comparing(RolloutTruck::name, Names::compareNaturally))
                        .map(truck -> new Choice(truck.id().value(), truck.name()))
                        .toList(),
                fleet.stream()
                        .map(RolloutTruck::group)
                        .filter(group -> !group.isEmpty())
                        .sorted(Names::compareNaturally)
                        .distinct()
                        .toList());
    }
}

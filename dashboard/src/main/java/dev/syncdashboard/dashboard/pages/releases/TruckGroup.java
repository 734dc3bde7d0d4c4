package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.dashboard.rollout.RolloutReach;
import dev.syncdashboard.dashboard.rollout.RolloutResult;
import dev.syncdashboard.dashboard.rollout.RolloutTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trucks with which it stands alike.
 *
 * @param code for the page's addresses and styles
 * @param open whether its trucks are shown at once
 */
record TruckGroup(String code, String title, boolean open, List<TruckLine> trucks) {

    /** More that are as they should be are shown when a person asks for them. */
    private static final int SHOWN_AT_ONCE = 20;

    /** With these there is nothing more to come on that truck. */
    private static final Set<RolloutResult> IS_OVER =
            Set.of(RolloutResult.HAS_IT, RolloutResult.NEWER, RolloutResult.FAILED, RolloutResult.UNABLE);

    private static final Comparator<RolloutTruck> BY_NAME =
            Comparator.comparing(RolloutTruck::name, Names::compareNaturally);

    TruckGroup {
        trucks = List.copyOf(trucks);
    }

    /** By what became of the version that goes to them, the worst first. */
    static List<TruckGroup> of(RolloutReach reach, StationTime time) {
        Map<RolloutResult, List<TruckLine>> byResult = new EnumMap<>(RolloutResult.class);
        reach.fleet().stream()
                .sorted(BY_NAME)
                .forEach(truck -> byResult.computeIfAbsent(reach.of(truck), any -> new ArrayList<>())
                        .add(TruckLine.of(truck, turn(reach, truck, time), reach.answer(truck), time)));
        return byResult.entrySet().stream()
                .map(group -> new TruckGroup(
                        group.getKey().code(),
                        time.say("release.group." + group.getKey().code()),
                        group.getKey().compareTo(RolloutResult.CANNOT_TELL) <= 0
                                || group.getValue().size() <= SHOWN_AT_ONCE,
                        group.getValue()))
                .toList();
    }

    private static String turn(RolloutReach reach, RolloutTruck truck, StationTime time) {
        if (!truck.inService()) {
            return time.say("release.turn.out");
        }
        if (!truck.getsReleases()) {
            return time.say("release.turn.no_folder");
        }
        if (!truck.linked()
                || IS_OVER.contains(reach.of(truck))
                || !reach.course().isGoing()) {
            return "";
        }
        if (reach.includes(truck)) {
            return time.say("release.turn.now");
        }
        return saysSoItself(reach, truck) ? "" : time.say("release.turn.later");
    }

    /** Whether it has heard that it is not its turn with this release. */
    private static boolean saysSoItself(RolloutReach reach, RolloutTruck truck) {
        return truck.provenWord()
                .flatMap(AgentWord::release)
                .filter(said -> said.manifest()
                        .filter(reach.course().target().manifest().toString()::equals)
                        .isPresent())
                .flatMap(ReleaseStanding::reason)
                .filter(ReleaseReason.NOT_ITS_TURN::equals)
                .isPresent();
    }

    /** By their own versions, the oldest first; those of which nothing is known before all. */
    static List<TruckGroup> of(List<RolloutTruck> fleet, StationTime time) {
        Map<Optional<ReleaseVersion>, List<TruckLine>> byVersion =
                new TreeMap<>(Comparator.comparing((Optional<ReleaseVersion> version) -> version.isPresent())
                        .thenComparing(version -> version.orElseGet(() -> new ReleaseVersion("0"))));
        fleet.stream()
                .sorted(BY_NAME)
                .forEach(truck -> byVersion
                        .computeIfAbsent(truck.provenVersion(), any -> new ArrayList<>())
                        .add(TruckLine.of(truck, "", Optional.empty(), time)));
        return byVersion.entrySet().stream()
                .map(group -> new TruckGroup(
                        group.getKey()
                                .map(version -> "v" + version.value().replace('.', '-'))
                                .orElse("unknown"),
                        group.getKey()
                                .map(version -> time.say("release.group.version", version.value()))
                                .orElseGet(() -> time.say("release.group.no_version")),
                        group.getValue().size() <= SHOWN_AT_ONCE,
                        group.getValue()))
                .toList();
    }
}

package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How long the trucks that are in service now took to get the updates of the last 30 days. Pure.
 *
 * @param from updates that were posted from then on
 * @param until up to when it is known who has what: while the station can't be checked, that is earlier than now
 * @param all every update and every truck together
 * @param updates newest first
 * @param trucks the one that was late most often first; those without data last
 * @param leftOut updates of which nobody saw when they were posted, oldest first: to them no time can be counted
 */
public record FleetNumbers(
        Instant from,
        Instant until,
        DelayStatistics all,
        List<OfUpdate> updates,
        List<OfTruck> trucks,
        List<Update> leftOut) {

    public static final Duration WINDOW = Duration.ofDays(30);

    private static final Comparator<OfTruck> LATE_FIRST = Comparator.<OfTruck, Boolean>comparing(
                    truck -> truck.delays().counted() == 0)
            .thenComparing(truck -> -truck.late().orElse(0))
            .thenComparing(truck -> -truck.delays().stillWithout())
            .thenComparing(
                    truck -> truck.delays().slowest().map(Delay::time).orElse(Duration.ZERO), Comparator.reverseOrder())
            .thenComparing(OfTruck::name, Names::compareNaturally)
            .thenComparing(OfTruck::id);

    /** One update and all trucks. */
    public record OfUpdate(Update update, DelayStatistics delays) {}

    /**
     * One truck and all updates.
     *
     * @param late how many of its delays are longer than those of nine tenths of the fleet; empty if that time is not
     *     known
     */
    public record OfTruck(PeerId id, String name, DelayStatistics delays, OptionalInt late) {}

    public FleetNumbers {
        updates = List.copyOf(updates);
        trucks = List.copyOf(trucks);
        leftOut = List.copyOf(leftOut);
    }

    /** The updates that a fleet's numbers are about, oldest first. */
    static List<Update> recent(Board fleet, Instant now) {
        Instant from = now.minus(WINDOW);
        return fleet.updates().stream()
                .filter(update -> !update.posted().isBefore(from))
                .toList();
    }

    static FleetNumbers of(Board fleet, DeliveryHistory past, Instant now) {
        Instant until = fleet.station().canCheck() ? now : fleet.station().since();
        List<Update> counted =
                recent(fleet, now).stream().filter(Update::postedIsExact).toList();
        Map<PeerId, Map<Integer, Delay>> delays = new HashMap<>();
        for (PeerStatus truck : fleet.inService()) {
            delays.put(truck.id(), TruckDelays.of(truck, counted, past, until));
        }
        DelayStatistics all = DelayStatistics.of(delays.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .toList());
        return new FleetNumbers(
                now.minus(WINDOW),
                until,
                all,
                updates(counted, delays),
                fleet.inService().stream()
                        .map(truck -> ofTruck(truck, delays.getOrDefault(truck.id(), Map.of()), all))
                        .sorted(LATE_FIRST)
                        .toList(),
                recent(fleet, now).stream()
                        .filter(update -> !update.postedIsExact())
                        .toList());
    }

    private static List<OfUpdate> updates(List<Update> counted, Map<PeerId, Map<Integer, Delay>> delays) {
        Map<Integer, List<Delay>> byNumber = new HashMap<>();
        delays.values()
                .forEach(ofOne ->
                        ofOne.forEach((number, delay) -> byNumber.computeIfAbsent(number, any -> new ArrayList<>())
                                .add(delay)));
        return counted.stream()
                .sorted(Comparator.comparingInt(Update::number).reversed())
                .map(update ->
                        new OfUpdate(update, DelayStatistics.of(byNumber.getOrDefault(update.number(), List.of()))))
                .toList();
    }

    private static OfTruck ofTruck(PeerStatus truck, Map<Integer, Delay> delays, DelayStatistics all) {
        OptionalInt late = all.ninety()
                .filter(Quantile.Within.class::isInstance)
                .map(ninety ->
                        (int) delays.values().stream().filter(ninety::isBelow).count())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return new OfTruck(truck.id(), truck.name(), DelayStatistics.of(delays.values()), late);
    }
}

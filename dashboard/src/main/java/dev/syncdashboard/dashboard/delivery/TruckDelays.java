package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long one truck took for each update that counts for it: those that were posted after its first report. What an
 * earlier device of the truck had, the truck had. Pure.
 */
record TruckDelays(PeerStatus truck, List<Arrival> arrivals, Optional<Instant> firstReport) {
    /**
     * By number of the update.
     *
     * @param updates by number
     * @param until what happened later is not known
     */
    static Map<Integer, Delay> of(PeerStatus truck, List<Update> updates, DeliveryHistory past, Instant until) {
        List<PeerId> devices = new ArrayList<>(truck.facts().place().earlierDevices());
        devices.add(truck.id());
        Optional<Instant> firstReport = Stream.concat(
                        past.firstReport(devices).stream(),
                        truck.facts().report().map(ReceivedReport::received).stream())
                .min(Instant::compareTo);
        return new TruckDelays(truck, past.arrivals(devices), firstReport).of(updates, until);
    }

    /** From the newest to the oldest, since who got an update has all earlier ones. */
    private Map<Integer, Delay> of(List<Update> updates, Instant until) {
        Deque<Arrival> newestFirst = new ArrayDeque<>(arrivals.stream()
                .sorted(Comparator.comparingInt(Arrival::number).reversed())
                .toList());
        Map<Integer, Delay> delays = new HashMap<>();
        @Nullable Arrival earliest = null;
        for (int i = updates.size() - 1; i >= 0; i--) {
            Update update = updates.get(i);
            while (!newestFirst.isEmpty() && newestFirst.getFirst().number() >= update.number()) {
                Arrival next = newestFirst.removeFirst();
                earliest = earliest == null || !next.at().isAfter(earliest.at()) ? next : earliest;
            }
            if (counts(update)) {
                delays.put(update.number(), delay(update, Optional.ofNullable(earliest), until));
            }
        }
        return delays;
    }

    private boolean counts(Update update) {
        return firstReport.filter(first -> !first.isAfter(update.posted())).isPresent();
    }

    private Delay delay(Update update, Optional<Arrival> arrival, Instant until) {
        return arrival.map(known -> known.number() == update.number() ? known : inferred(known))
                .or(() -> saidNow(update))
                .map(known -> new Delay(
                        Duration.between(update.posted(), known.at()),
                        known.exact() ? Delay.Kind.EXACT : Delay.Kind.AT_MOST))
                .orElseGet(() -> new Delay(Duration.between(update.posted(), until), Delay.Kind.STILL_WITHOUT));
    }

    /** Of the update itself nothing was heard, but of a later one: the truck may have had it long before. */
    private static Arrival inferred(Arrival later) {
        return new Arrival(later.peer(), later.number(), later.at(), false);
    }

    /** What its last report says counts, even if the history missed it. */
    private Optional<Arrival> saidNow(Update update) {
        return switch (Evidence.of(truck, update.number())) {
            case THIS_UPDATE, LATER_UPDATE -> truck.has().flatMap(has -> Arrival.of(truck.facts(), update, has));
            case CURRENT_VERSION ->
                truck.facts()
                        .report()
                        .filter(report -> report.progressed().isAfter(update.posted()))
                        .map(report -> new Arrival(truck.id(), update.number(), report.progressed(), false));
            default -> Optional.empty();
        };
    }
}

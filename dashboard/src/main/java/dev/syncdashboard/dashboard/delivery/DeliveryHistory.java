package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.history.HistoryReader;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be known of the past.
 *
 * @param arrivals by device, each list by number
 * @param firstReports by device
 */
record DeliveryHistory(Map<PeerId, List<Arrival>> arrivals, Map<PeerId, Instant> firstReports) {

    static final DeliveryHistory NOTHING = new DeliveryHistory(Map.of(), Map.of());

    /** What is known of this update and all later ones. */
    static DeliveryHistory read(HistoryReader history, int firstNumber) {
        return of(history.arrivalsFrom(firstNumber), history.firstReports());
    }

    static DeliveryHistory of(List<Arrival> arrivals, Map<PeerId, Instant> firstReports) {
        return new DeliveryHistory(arrivals.stream().collect(Collectors.groupingBy(Arrival::peer)), firstReports);
    }

    /** When the first report of any of the devices came. */
    Optional<Instant> firstReport(Collection<PeerId> devices) {
        return devices.stream()
                .flatMap(device -> Stream.ofNullable(firstReports.get(device)))
                .min(Instant::compareTo);
    }

    /** What any of the devices got, in no order. */
    List<Arrival> arrivals(Collection<PeerId> devices) {
        return devices.stream()
                .flatMap(device -> arrivals.getOrDefault(device, List.of()).stream())
                .toList();
    }
}

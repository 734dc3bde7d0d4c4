package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.delivery.Holder.Got;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has an update. Which answer a truck gets depends on the snapshot alone; what was written down only dates it.
 *
 * @param inService the trucks that count
 * @param outOfService those that a person took out of service
 */
public record Holders(List<Holder> inService, List<Holder> outOfService) {

    private static final Comparator<Holder> FIRST_GOT_FIRST =
            Comparator.comparing(holder -> holder.got().map(Got::at).orElse(Instant.MAX));

    public Holders {
        inService = List.copyOf(inService);
        outOfService = List.copyOf(outOfService);
    }

    /**
     * All trucks of the fleet.
     *
     * @param arrivals who got this update, as it was written down; empty if that can't be read now
     */
    public static Holders of(Board fleet, Update update, Optional<List<Arrival>> arrivals) {
        Dating dating = new Dating(fleet, update, arrivals.map(Holders::byPeer));
        return new Holders(
                fleet.inService().stream().map(dating::holder).toList(),
                fleet.outOfService().stream().map(dating::holder).toList());
    }

    /** The trucks in service with this answer: those that have the update by time, the others as in the snapshot. */
    public List<Holder> with(Answer answer) {
        Stream<Holder> wanted = inService.stream().filter(holder -> holder.answer() == answer);
        return (answer == Answer.YES ? wanted.sorted(FIRST_GOT_FIRST) : wanted).toList();
    }

    private static Map<PeerId, Arrival> byPeer(List<Arrival> arrivals) {
        Map<PeerId, Arrival> byPeer = new HashMap<>();
        arrivals.forEach(arrival -> byPeer.put(arrival.peer(), arrival));
        return byPeer;
    }

    /** Finds out when a truck got the update. */
    private record Dating(Board fleet, Update update, Optional<Map<PeerId, Arrival>> arrivals) {

        Holder holder(PeerStatus peer) {
            Evidence evidence = Evidence.of(peer, update.number());
            Optional<Got> got = Stream.concat(written(peer), reported(peer, evidence))
                    .min(Comparator.comparing(Got::at).thenComparing(Got::exact, Comparator.reverseOrder()));
            return new Holder(peer, evidence, got);
        }

        /** A truck may have got it with a device that it no longer has. */
        private Stream<Got> written(PeerStatus peer) {
            List<PeerId> earlier = peer.facts().place().earlierDevices();
            return Stream.concat(Stream.of(peer.id()), earlier.stream())
                    .flatMap(device -> arrivals.flatMap(known -> Optional.ofNullable(known.get(device))).stream())
                    .map(arrival -> new Got(arrival.at(), arrival.exact(), false));
        }

        /** What the report says itself: an arrival is written down a little later, or never of an update before the first. */
        private Stream<Got> reported(PeerStatus peer, Evidence evidence) {
            return switch (evidence) {
                case THIS_UPDATE ->
                    Arrival.of(peer.facts(), update, update).stream()
                            .map(arrival -> new Got(arrival.at(), arrival.exact(), false));
                case LATER_UPDATE ->
                    arrivals
                            .flatMap(known -> peer.has())
                            .flatMap(has -> Arrival.of(peer.facts(), update, has))
                            .map(arrival -> new Got(arrival.at(), false, true))
                            .stream();
                case CURRENT_VERSION -> arrivals.flatMap(known -> peer.facts().report()).map(this::current).stream();
                default -> Stream.empty();
            };
        }

        /** It changed to the station's newest version after the last update, or that version came back to it just now. */
        private Got current(ReceivedReport report) {
            boolean moved = fleet.station()
                    .update()
                    .map(Update::posted)
                    .filter(report.progressed()::isAfter)
                    .isPresent();
            return new Got(moved ? report.progressed() : fleet.at(), false, true);
        }
    }
}

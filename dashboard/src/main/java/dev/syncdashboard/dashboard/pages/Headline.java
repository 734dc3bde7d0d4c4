package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fleet in a sentence or three. Pure. Never claims more than is known: while the station can't be checked it speaks
 * of the past, and it never says that all is good without saying how old the evidence is.
 *
 * @param sentence "17 of 20 trucks have the current files."
 * @param past the same of a moment that is over: "17 of 20 trucks had the current files."
 * @param rest the trucks that the sentence does not count as good, the most numerous first
 * @param outOfService "Out of service: Engine 9.", or empty
 */
public record Headline(String sentence, String past, List<Part> rest, String outOfService) {

    private static final int MOST_NAMES = 5;

    /** "2 behind": a state and the trucks in it. */
    public record Part(PeerState state, int count, String text) {}

    public Headline {
        rest = List.copyOf(rest);
    }

    public static Headline of(Board fleet, StationTime time) {
        String sentence = sentence(fleet, time);
        return new Headline(
                sentence + doubt(fleet),
                sentence.replaceFirst(" ha(s|ve) the current files\\.$", " had the current files.") + doubt(fleet),
                rest(fleet.counts()),
                outOfService(fleet.outOfService()));
    }

    /** All of it as one text. */
    public String text() {
        String counts = rest.isEmpty() ? "" : rest.stream().map(Part::text).collect(Collectors.joining(", ", " ", "."));
        return sentence + counts + (outOfService.isEmpty() ? "" : " " + outOfService);
    }

    private static String sentence(Board fleet, StationTime time) {
        if (!fleet.known()) {
            return notKnown(fleet.station());
        }
        int all = fleet.inService().size();
        int good = fleet.counts().getOrDefault(PeerState.UP_TO_DATE, 0);
        if (all == 0) {
            return fleet.peers().isEmpty() ? noTrucks(fleet.station(), time) : "No truck is in service.";
        }
        if (good == all && fleet.roster().doubt().isPresent()) {
            return Words.count(all, "truck") + (all == 1 ? " that is known here" : " that are known here")
                    + " had the current files when last heard" + oldestReport(fleet, time) + ".";
        }
        if (good == all && fleet.strangers().fleetIsKnown()) {
            return Words.all(all, "truck") + " had the current files when last heard" + oldestReport(fleet, time) + ".";
        }
        String trucks = good + " of " + Words.count(all, "truck");
        if (!fleet.station().canCheck()) {
            return trucks + " had the current files at "
                    + time.at(fleet.station().since()) + ".";
        }
        return trucks + (good == 1 || all == 1 ? " has" : " have") + " the current files.";
    }

    /** Before anything is known, nothing is said of all trucks either. */
    private static String doubt(Board fleet) {
        return fleet.roster()
                .doubt()
                .filter(any -> fleet.known())
                .map(why -> " " + why.sentence())
                .orElse("");
    }

    private static String notKnown(StationStatus station) {
        return "Not known yet. "
                + (station.canCheck()
                        ? "The Status folder has not been read so far."
                        : "The station's own files could not be checked so far.");
    }

    private static String noTrucks(StationStatus station, StationTime time) {
        return station.canCheck() ? "No trucks yet." : "No trucks were known at " + time.at(station.since()) + ".";
    }

    private static String oldestReport(Board fleet, StationTime time) {
        return fleet.inService().stream()
                .map(peer -> peer.facts().report())
                .flatMap(Optional::stream)
                .map(ReceivedReport::received)
                .min(Comparator.naturalOrder())
                .map(oldest -> " (oldest report: " + time.at(oldest) + ")")
                .orElse("");
    }

    private static List<Part> rest(Map<PeerState, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != PeerState.UP_TO_DATE && entry.getValue() > 0)
                .map(entry -> new Part(entry.getKey(), entry.getValue(), text(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(Part::count).reversed().thenComparing(Part::state))
                .toList();
    }

    private static String text(PeerState state, int count) {
        return count
                + switch (state) {
                    case NOT_REPORTING -> " not reporting";
                    case CANNOT_TELL -> " can't be told";
                    case DOES_NOT_MATCH -> count == 1 ? " doesn't match" : " don't match";
                    case BEHIND -> " behind";
                    case NEVER_REPORTED -> " never reported";
                    case UPDATING -> " updating";
                    case UP_TO_DATE -> " up to date";
                };
    }

    private static String outOfService(List<PeerStatus> peers) {
        List<String> names = peers.stream().map(PeerStatus::name).toList();
        return names.isEmpty() ? "" : "Out of service: " + Words.list(names, MOST_NAMES) + ".";
    }
}

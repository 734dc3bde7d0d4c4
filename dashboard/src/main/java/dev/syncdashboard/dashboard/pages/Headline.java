package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        String doubt = doubt(fleet, time);
        Message sentence = sentence(fleet, time);
        return new Headline(
                time.say(sentence) + doubt,
                time.say(past(sentence)) + doubt,
                rest(fleet.counts(), time),
                outOfService(fleet.outOfService(), time));
    }

    /** All of it as one text. */
    public String text() {
        String counts = rest.isEmpty() ? "" : rest.stream().map(Part::text).collect(Collectors.joining(", ", " ", "."));
        return sentence + counts + (outOfService.isEmpty() ? "" : " " + outOfService);
    }

    private static Message sentence(Board fleet, StationTime time) {
        if (!fleet.known()) {
            return Message.of(fleet.station().canCheck() ? "headline.not_known_reports" : "headline.not_known_files");
        }
        int all = fleet.inService().size();
        int good = good(fleet);
        if (all == 0) {
            return fleet.peers().isEmpty() ? noTrucks(fleet.station(), time) : Message.of("headline.none_in_service");
        }
        if (good == all && fleet.roster().doubt().isPresent()) {
            return Message.of("headline.all_known", all, oldestReport(fleet, time));
        }
        if (good == all && fleet.strangers().fleetIsKnown()) {
            return Message.of("headline.all", all, oldestReport(fleet, time));
        }
        if (!fleet.station().canCheck()) {
            return Message.of(
                    "headline.had_at", good, all, time.at(fleet.station().since()));
        }
        return Message.of(good == 1 || all == 1 ? "headline.has" : "headline.have", good, all);
    }

    /** The same of a moment that is over: only what is said of the present would be another sentence. */
    private static Message past(Message now) {
        return now.code().equals("headline.has") || now.code().equals("headline.have")
                ? new Message("headline.had", now.facts())
                : now;
    }

    private static int good(Board fleet) {
        return fleet.counts().getOrDefault(PeerState.UP_TO_DATE, 0);
    }

    /** Before anything is known, nothing is said of all trucks either. */
    private static String doubt(Board fleet, StationTime time) {
        return fleet.roster()
                .doubt()
                .filter(any -> fleet.known())
                .map(why -> " " + time.say(why.message()))
                .orElse("");
    }

    private static Message noTrucks(StationStatus station, StationTime time) {
        return station.canCheck()
                ? Message.of("headline.no_trucks")
                : Message.of("headline.no_trucks_at", time.at(station.since()));
    }

    private static String oldestReport(Board fleet, StationTime time) {
        return PeerStatus.oldestReport(fleet.inService())
                .map(oldest -> time.say("headline.oldest_report", time.at(oldest)))
                .orElse("");
    }

    private static List<Part> rest(Map<PeerState, Integer> counts, StationTime time) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != PeerState.UP_TO_DATE && entry.getValue() > 0)
                .map(entry -> new Part(
                        entry.getKey(),
                        entry.getValue(),
                        time.say("headline.rest." + entry.getKey().code(), entry.getValue())))
                .sorted(Comparator.comparing(Part::count).reversed().thenComparing(Part::state))
                .toList();
    }

    private static String outOfService(List<PeerStatus> peers, StationTime time) {
        List<String> names = peers.stream().map(PeerStatus::name).toList();
        return names.isEmpty() ? "" : time.say("headline.out_of_service", time.list(names, MOST_NAMES));
    }
}

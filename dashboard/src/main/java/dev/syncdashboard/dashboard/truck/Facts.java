package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.Assurance;
import dev.syncdashboard.dashboard.verdict.PeerFacts;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.RosterPlace;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a truck's page: its contact and files, and its last report. Pure. */
final class Facts {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PROBLEMS = 20;
    private static final String HOW_SURE = "How sure we are";

    private Facts() {}

    /**
     * What the station knows by itself.
     *
     * @param contactLag how long at most its engine may take a truck that is gone for one in contact, if that is known
     */
    static List<Fact> ofTruck(PeerStatus peer, Optional<Duration> contactLag, StationTime time) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at("In this state since", time.moment(peer.since())));
        facts.addAll(ContactFacts.of(peer.facts(), contactLag, time));
        facts.add(Fact.of("Known to the station's sync program", peer.facts().inPeerList() ? "yes" : "no"));
        facts.add(has(peer, time));
        howSure(peer, time).ifPresent(facts::add);
        return facts;
    }

    private static Optional<Fact> howSure(PeerStatus peer, StationTime time) {
        if (peer.lacksBytes()) {
            return Optional.of(Fact.of(HOW_SURE, "incomplete, by its own word"));
        }
        if (peer.known().isDoubted()) {
            return Optional.of(Fact.of(HOW_SURE, "it can't tell"));
        }
        return peer.assurance().map(assurance -> known(assurance, time));
    }

    private static Fact known(Assurance assurance, StationTime time) {
        String how = switch (assurance.kind()) {
            case ENGINE_HASH -> "reported, not checked:";
            case FINGERPRINT -> "by a hash of its files' content, reported";
            case CHECKED -> "every file checked against the station's list,";
            case CHECKED_EVERY_BYTE -> "checked byte for byte against the station's list,";
        };
        return Fact.of(HOW_SURE, how, time.moment(assurance.at()));
    }

    /** What a person entered of it. */
    static List<Fact> ofRoster(PeerFacts peer, StationTime time) {
        List<Fact> facts = new ArrayList<>();
        RosterPlace place = peer.place();
        if (!place.group().isEmpty()) {
            facts.add(Fact.of("Group", place.group()));
        }
        place.outOfService().ifPresent(away -> {
            facts.add(Fact.of("Out of service", away.reason()));
            facts.add(Fact.at("Out of service since", time.moment(away.since())));
            facts.add(away.until()
                    .map(end -> Fact.of("In service again", time.at(end)))
                    .orElse(Fact.of("In service again", "when a person says so")));
        });
        ownName(peer).ifPresent(name -> facts.add(Fact.of("Calls itself", name)));
        return facts;
    }

    /** Where the roster has another name for it. */
    private static Optional<String> ownName(PeerFacts peer) {
        return peer.report()
                .map(received -> received.report().name())
                .filter(name -> !name.isBlank())
                .map(Names::device)
                .filter(name -> !name.equals(peer.name()));
    }

    /** What the truck says. */
    static List<Fact> ofReport(PeerStatus peer, StationTime time) {
        return peer.facts().report().map(report -> report(peer, report, time)).orElse(List.of());
    }

    /** What its agent noticed. */
    static List<String> problems(PeerFacts peer) {
        return peer.report().stream()
                .flatMap(report -> report.report().problems().stream())
                .limit(MOST_PROBLEMS)
                .map(problem -> Names.oneLine(problem.text(), LONGEST_TEXT))
                .toList();
    }

    private static Fact has(PeerStatus peer, StationTime time) {
        String name = "Has version of";
        if (peer.has().isPresent()) {
            Update update = peer.has().get();
            String number = (peer.lacksBytes() ? "part of #" : "#") + update.number();
            return Fact.of(name, number + ", posted", time.moment(update.posted()))
                    .followedBy(update.postedIsExact() ? "" : " or before");
        }
        if (peer.facts().report().isEmpty()) {
            return Fact.of(name, "none");
        }
        boolean current = peer.verdict().state() == PeerState.UP_TO_DATE;
        return Fact.of(name, current ? "current files, not numbered yet" : "unknown version");
    }

    private static List<Fact> report(PeerStatus peer, ReceivedReport received, StationTime time) {
        StatusReport report = received.report();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at("Received, by our clock", time.moment(received.received())));
        facts.add(Fact.at("Written, by its clock", time.moment(report.written())));
        facts.add(Fact.of("Its clock", ClockRemark.of(peer, received)));
        report.hashSince()
                .ifPresent(since -> facts.add(Fact.at("Has these files since, by its clock", time.moment(since))));
        facts.add(Fact.of("Reports at least every", promised(report.heartbeat())));
        report.seq().ifPresent(seq -> facts.add(Fact.of("Report number", Long.toString(seq))));
        facts.add(Fact.of(
                "Agent",
                report.agent().map(agent -> Names.oneLine(agent, LONGEST_TEXT)).orElse("not said")));
        return facts;
    }

    private static String promised(Duration heartbeat) {
        return heartbeat.isZero() ? "nothing promised" : Times.span(heartbeat);
    }
}

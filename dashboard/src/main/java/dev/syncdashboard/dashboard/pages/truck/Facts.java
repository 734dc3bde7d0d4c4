package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.AssuranceText;
import dev.syncdashboard.dashboard.pages.UpdateName;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a truck's page: what everybody wants to know, and what only a technician does. Pure. */
final class Facts {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PROBLEMS = 20;
    private static final String HOW_SURE = "How sure we are";

    private Facts() {}

    /** Whether it can be heard, when it was, and what it has. */
    static List<Fact> ofTruck(PeerStatus peer, StationTime time) {
        if (RosterTruck.isStandIn(peer.id())) {
            return List.of(Fact.of("Device", "none linked yet"));
        }
        List<Fact> facts = new ArrayList<>();
        ContactFacts.since(peer.facts(), time).ifPresent(facts::add);
        facts.add(peer.facts()
                .report()
                .map(report -> Fact.at("Last report", time.moment(report.received())))
                .orElse(Fact.of("Last report", "none yet")));
        has(peer, time).ifPresent(facts::add);
        howSure(peer, time).ifPresent(facts::add);
        return facts;
    }

    /**
     * What else there is to know, for a technician.
     *
     * @param contactLag how long at most the engine may take a truck that is gone for one in contact, if that is known
     */
    static List<Fact> forTechnician(PeerStatus peer, Optional<Duration> contactLag, StationTime time) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at("In this state since", time.moment(peer.since())));
        facts.addAll(ContactFacts.more(peer.facts(), contactLag, time));
        facts.add(Fact.of("Linked at the station", peer.facts().inPeerList() ? "yes" : "no"));
        ownName(peer.facts()).ifPresent(name -> facts.add(Fact.of("Calls itself", name)));
        peer.facts().report().ifPresent(report -> facts.addAll(report(peer, report, time)));
        return facts;
    }

    private static Optional<Fact> howSure(PeerStatus peer, StationTime time) {
        if (peer.lacksBytes()) {
            return Optional.of(Fact.of(HOW_SURE, "incomplete"));
        }
        if (peer.known().isDoubted()) {
            return Optional.of(Fact.of(HOW_SURE, "can't tell"));
        }
        return peer.assurance()
                .map(known -> Fact.of(HOW_SURE, AssuranceText.words(known.kind()) + ",", time.moment(known.at())));
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
                    .map(end -> Fact.of("Back in service", time.at(end)))
                    .orElse(Fact.of("Back in service", "when somebody says so")));
        });
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

    /** What its reporting program noticed. */
    static List<String> problems(PeerFacts peer) {
        return peer.report().stream()
                .flatMap(report -> report.report().problems().stream())
                .limit(MOST_PROBLEMS)
                .map(problem -> Names.oneLine(problem.text(), LONGEST_TEXT))
                .toList();
    }

    private static Optional<Fact> has(PeerStatus peer, StationTime time) {
        String name = "Has update";
        if (peer.has().isPresent()) {
            Update update = peer.has().get();
            String title = UpdateName.of(update);
            String number =
                    (peer.lacksBytes() ? "part of #" : "#") + update.number() + (title.isEmpty() ? "" : " " + title);
            String posted = update.postedIsExact() ? ", posted" : ", posted by";
            return Optional.of(Fact.of(name, number + posted, time.moment(update.posted())));
        }
        if (peer.facts().report().isEmpty()) {
            return Optional.empty();
        }
        boolean current = peer.verdict().state() == PeerState.UP_TO_DATE;
        return Optional.of(Fact.of(name, current ? "the current files, not numbered yet" : "not a station update"));
    }

    private static List<Fact> report(PeerStatus peer, ReceivedReport received, StationTime time) {
        StatusReport report = received.report();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at("Received (station's clock)", time.moment(received.received())));
        facts.add(Fact.at("Written (truck's clock)", time.moment(report.written())));
        facts.add(Fact.of("Truck's clock", ClockRemark.of(peer, received, time)));
        report.hashSince()
                .ifPresent(
                        since -> facts.add(Fact.at("Has had these files since (truck's clock)", time.moment(since))));
        facts.add(Fact.of("Reports at least every", promised(report.heartbeat())));
        report.seq().ifPresent(seq -> facts.add(Fact.of("Report number", Long.toString(seq))));
        facts.add(Fact.of(
                "Reporting program (agent)",
                report.agent().map(agent -> Names.oneLine(agent, LONGEST_TEXT)).orElse("not said")));
        return facts;
    }

    private static String promised(Duration heartbeat) {
        return heartbeat.isZero() ? "nothing promised" : Times.ENGLISH.span(heartbeat);
    }
}

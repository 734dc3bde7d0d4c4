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
import dev.syncdashboard.dashboard.text.ReleaseWords;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.TruckWords;
import dev.syncdashboard.status.StatusReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a truck's page: what everybody wants to know, and what only a technician does. Pure. */
final class Facts {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PROBLEMS = 20;
    private static final String HOW_SURE = "truck.fact.how_sure";
    private static final String LAST_REPORT = "truck.fact.last_report";
    private static final String BACK = "truck.fact.back";

    private Facts() {}

    /** Whether it can be heard, when it was, and what it has. */
    static List<Fact> ofTruck(PeerStatus peer, StationTime time) {
        if (RosterTruck.isStandIn(peer.id())) {
            return List.of(Fact.of(time.say("truck.fact.device"), time.say("truck.fact.no_device")));
        }
        List<Fact> facts = new ArrayList<>();
        ContactFacts.since(peer.facts(), time).ifPresent(facts::add);
        facts.add(peer.facts()
                .report()
                .map(report -> Fact.at(time.say(LAST_REPORT), time.moment(report.received())))
                .orElseGet(() -> Fact.of(time.say(LAST_REPORT), time.say("truck.fact.no_report"))));
        has(peer, time).ifPresent(facts::add);
        release(peer.facts(), time).ifPresent(facts::add);
        howSure(peer, time).ifPresent(facts::add);
        return facts;
    }

    /** Only what the truck itself has signed. */
    private static Optional<Fact> release(PeerFacts peer, StationTime time) {
        return peer.provenAgent()
                .flatMap(word -> word.release()
                        .map(said -> Fact.of(
                                time.say("truck.fact.release"),
                                time.say(ReleaseWords.of(said)) + ",",
                                time.moment(word.heard()))));
    }

    /**
     * What else there is to know, for a technician.
     *
     * @param contactLag how long at most the engine may take a truck that is gone for one in contact, if that is known
     */
    static List<Fact> forTechnician(PeerStatus peer, Optional<Duration> contactLag, StationTime time) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at(time.say("truck.fact.state_since"), time.moment(peer.since())));
        facts.addAll(ContactFacts.more(peer.facts(), contactLag, time));
        facts.add(Fact.of(
                time.say("truck.fact.linked"),
                time.say(peer.facts().inPeerList() ? "truck.fact.yes" : "truck.fact.no")));
        facts.add(Fact.of(time.say("truck.fact.signature"), time.say(signature(peer.facts()))));
        ownName(peer.facts()).ifPresent(name -> facts.add(Fact.of(time.say("truck.fact.own_name"), name)));
        peer.facts().report().ifPresent(report -> facts.addAll(report(peer, report, time)));
        return facts;
    }

    private static String signature(PeerFacts peer) {
        return peer.place()
                .key()
                .map(key -> key.compared() ? "truck.fact.signed_compared" : "truck.fact.signed")
                .orElse("truck.fact.not_signed");
    }

    private static Optional<Fact> howSure(PeerStatus peer, StationTime time) {
        if (peer.lacksBytes()) {
            return Optional.of(Fact.of(time.say(HOW_SURE), time.say("truck.fact.incomplete")));
        }
        if (peer.known().isDoubted()) {
            return Optional.of(Fact.of(time.say(HOW_SURE), time.say("truck.fact.cannot_tell")));
        }
        return peer.assurance()
                .map(known -> Fact.of(
                        time.say(HOW_SURE), AssuranceText.words(known.kind(), time) + ",", time.moment(known.at())));
    }

    /** What a person entered of it. */
    static List<Fact> ofRoster(PeerFacts peer, StationTime time) {
        List<Fact> facts = new ArrayList<>();
        RosterPlace place = peer.place();
        if (!place.group().isEmpty()) {
            facts.add(Fact.of(time.say("truck.fact.group"), place.group()));
        }
        place.outOfService().ifPresent(away -> {
            facts.add(Fact.of(time.say("truck.fact.out_of_service"), away.reason()));
            facts.add(Fact.at(time.say("truck.fact.out_of_service_since"), time.moment(away.since())));
            facts.add(away.until()
                    .map(end -> Fact.of(time.say(BACK), time.at(end)))
                    .orElseGet(() -> Fact.of(time.say(BACK), time.say("truck.fact.back_unknown"))));
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
    static List<String> problems(PeerFacts peer, StationTime time) {
        return peer.report().stream()
                .flatMap(report -> report.report().problems().stream())
                .limit(MOST_PROBLEMS)
                .flatMap(problem -> TruckWords.problem(problem, LONGEST_TEXT).stream())
                .map(time::say)
                .toList();
    }

    private static Optional<Fact> has(PeerStatus peer, StationTime time) {
        String name = time.say("truck.fact.has");
        if (peer.has().isPresent()) {
            Update update = peer.has().get();
            String title = UpdateName.of(update, time);
            String number =
                    time.say(peer.lacksBytes() ? "truck.fact.part_of_number" : "truck.fact.number", update.number());
            String posted = time.say(
                    update.postedIsExact() ? "truck.fact.posted" : "truck.fact.posted_by",
                    title.isEmpty() ? number : number + " " + title);
            return Optional.of(Fact.of(name, posted, time.moment(update.posted())));
        }
        if (peer.facts().report().isEmpty()) {
            return Optional.empty();
        }
        boolean current = peer.verdict().state() == PeerState.UP_TO_DATE;
        return Optional.of(Fact.of(name, time.say(current ? "truck.fact.not_numbered" : "truck.fact.no_update")));
    }

    private static List<Fact> report(PeerStatus peer, ReceivedReport received, StationTime time) {
        StatusReport report = received.report();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.at(time.say("truck.fact.received"), time.moment(received.received())));
        facts.add(Fact.at(time.say("truck.fact.written"), time.moment(report.written())));
        facts.add(Fact.of(time.say("truck.fact.clock"), ClockRemark.of(peer, received, time)));
        report.hashSince()
                .ifPresent(since -> facts.add(Fact.at(time.say("truck.fact.files_since"), time.moment(since))));
        facts.add(Fact.of(time.say("truck.fact.promise"), promised(report.heartbeat(), time)));
        report.seq().ifPresent(seq -> facts.add(Fact.of(time.say("truck.fact.report_number"), Long.toString(seq))));
        facts.add(Fact.of(
                time.say("truck.fact.agent"),
                report.agent()
                        .map(agent -> Names.oneLine(agent, LONGEST_TEXT))
                        .orElseGet(() -> time.say("truck.fact.not_said"))));
        return facts;
    }

    private static String promised(Duration heartbeat, StationTime time) {
        return heartbeat.isZero()
                ? time.say("truck.fact.nothing_promised")
                : time.say("truck.fact.promised", time.span(heartbeat));
    }
}

package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Assurance;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;

/**
 * A state in full sentences, for a person who has to do something about it. Pure.
 *
 * @param known what the evidence says
 * @param unknown what it does not say
 * @param todo what to do
 */
record Advice(String known, String unknown, String todo) {

    private static final String NOTHING_OPEN = "truck.advice.nothing_open";
    private static final String BYTES = "truck.advice.bytes";

    /** @param canCheck whether the station's own side is known; if not, the state is that of an earlier moment */
    static Advice of(PeerStatus peer, boolean canCheck, StationTime time) {
        Advice advice = ofState(peer, time);
        if (!canCheck) {
            return new Advice(advice.known, time.say("truck.advice.frozen"), time.say("truck.advice.station_first"));
        }
        return peer.facts().place().outOfService().isPresent()
                ? new Advice(advice.known, advice.unknown, time.say("truck.advice.away"))
                : advice;
    }

    private static Advice ofState(PeerStatus peer, StationTime time) {
        Verdict verdict = peer.verdict();
        return switch (verdict.state()) {
            case UP_TO_DATE -> upToDate(peer, heard(peer, time), time);
            case UPDATING -> of("truck.advice.updating", time);
            case BEHIND -> behind(verdict, heard(peer, time), time);
            case DOES_NOT_MATCH -> doesNotMatch(peer, heard(peer, time), time);
            case CANNOT_TELL -> cannotTell(verdict, heard(peer, time), time);
            case NOT_REPORTING -> notReporting(verdict, heard(peer, time), time);
            case NEVER_REPORTED -> neverReported(peer, time);
        };
    }

    /** @param code under which, with an ending each, its three parts stand */
    private static Advice of(String code, StationTime time) {
        return new Advice(time.say(code + ".known"), time.say(code + ".unknown"), time.say(code + ".todo"));
    }

    private Advice withKnown(String other) {
        return new Advice(other, unknown, todo);
    }

    private Advice withCheckOfAgent(StationTime time) {
        return new Advice(known, unknown, todo + " " + time.say("truck.advice.check_agent"));
    }

    private static Advice upToDate(PeerStatus peer, String heard, StationTime time) {
        boolean complete = peer.facts()
                        .report()
                        .flatMap(report -> report.report().complete())
                        .orElse(false)
                || peer.assurance()
                        .filter(known -> known.kind() != Assurance.Kind.ENGINE_HASH)
                        .isPresent();
        if (peer.verdict().lastKnown()) {
            String since = time.say("truck.advice.was_up_to_date.unknown");
            return new Advice(
                    time.say("truck.advice.was_up_to_date.known", heard),
                    complete ? since : since + " " + time.say(BYTES),
                    time.say("truck.advice.wait"));
        }
        return new Advice(
                time.say("truck.advice.up_to_date.known", heard),
                time.say(complete ? NOTHING_OPEN : BYTES),
                time.say("truck.advice.nothing"));
    }

    private static Advice behind(Verdict verdict, String heard, StationTime time) {
        if (verdict.lastKnown()) {
            return new Advice(
                    time.say(knownOfBehind(verdict), heard),
                    time.say("truck.advice.behind_away.unknown"),
                    time.say("truck.advice.behind_away.todo"));
        }
        return verdict.reason().filter(Reason.FILES_MISSING::equals).isPresent()
                ? of("truck.advice.files_missing", time)
                : of("truck.advice.behind", time).withCheckOfAgent(time);
    }

    private static String knownOfBehind(Verdict verdict) {
        return switch (verdict.reason().orElse(Reason.LAST_KNOWN)) {
            case PART_WAY_WHEN_LOST -> "truck.advice.behind_away.part_way";
            case FILES_MISSING -> "truck.advice.behind_away.files_missing";
            case STATION_WENT_BACK -> "truck.advice.behind_away.station_went_back";
            default -> "truck.advice.behind_away.not_newest";
        };
    }

    private static Advice doesNotMatch(PeerStatus peer, String heard, StationTime time) {
        String known = peer.verdict().lastKnown()
                ? time.say("truck.advice.did_not_match.known", heard)
                : time.say("truck.advice.does_not_match.known");
        if (OwnCheck.of(peer, List.of(), time).filter(OwnCheck::namesFiles).isPresent()) {
            return new Advice(
                    known + " " + time.say("truck.advice.does_not_match.named"),
                    time.say("truck.advice.does_not_match.named.unknown"),
                    time.say("truck.advice.does_not_match.named.todo"));
        }
        return of("truck.advice.does_not_match", time).withKnown(known);
    }

    private static Advice cannotTell(Verdict verdict, String heard, StationTime time) {
        if (verdict.reason().filter(Reason.RECORD_UNREADABLE::equals).isPresent()) {
            return new Advice(
                    time.say("truck.advice.record_unreadable.known"),
                    time.say("truck.advice.cannot_tell.unknown"),
                    time.say("truck.advice.record_unreadable.todo"));
        }
        String detail = time.sentences(verdict.detail());
        return new Advice(
                        verdict.lastKnown() ? time.say("truck.advice.when_last_heard", heard, detail) : detail,
                        time.say("truck.advice.cannot_tell.unknown"),
                        time.say("truck.advice.cannot_tell.todo"))
                .withCheckOfAgent(time);
    }

    private static Advice notReporting(Verdict verdict, String heard, StationTime time) {
        boolean late = verdict.reason().filter(Reason.HEARTBEATS_LATE::equals).isPresent();
        return new Advice(
                        time.say(late ? "truck.advice.not_reporting.late" : "truck.advice.not_reporting.known", heard),
                        time.say("truck.advice.not_reporting.unknown"),
                        time.say("truck.advice.not_reporting.todo"))
                .withCheckOfAgent(time);
    }

    private static Advice neverReported(PeerStatus peer, StationTime time) {
        return switch (peer.verdict().reason().orElse(Reason.LINKED)) {
            case IN_CONTACT_NO_AGENT -> of("truck.advice.no_agent", time).withCheckOfAgent(time);
            case NOT_LINKED -> {
                Advice advice = of("truck.advice.not_linked", time);
                yield RosterTruck.isStandIn(peer.id())
                        ? advice.withKnown(time.say("truck.advice.not_linked.no_device"))
                        : advice;
            }
            default -> of("truck.advice.linked", time);
        };
    }

    private static String heard(PeerStatus peer, StationTime time) {
        return peer.facts()
                .report()
                .map(report -> time.at(report.received()))
                .orElseGet(() -> time.say("truck.advice.never"));
    }
}

package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Assurance;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;

/**
 * A state in full sentences, for a person who has to do something about it. Pure.
 *
 * @param known what the evidence says
 * @param unknown what it does not say
 * @param todo what to do
 */
record Advice(String known, String unknown, String todo) {

    private static final String NOTHING_OPEN = "Nothing that matters.";
    private static final String BYTES =
            "The truck lists the same files as the station, but their content hasn't been checked.";
    private static final String FROZEN =
            "Whether that is still so: the station's own files can't be checked right now.";
    private static final String STATION_FIRST =
            "First get the station's own sync program going; the bar above says more.";
    private static final String WAIT = "Nothing. This page changes by itself when the truck is back in coverage.";
    private static final String CHECK_AGENT =
            "For the technician: the reporting program's “check” command tells what is wrong.";

    /** @param canCheck whether the station's own side is known; if not, the state is that of an earlier moment */
    static Advice of(PeerStatus peer, boolean canCheck, StationTime time) {
        Advice advice = ofState(peer, time);
        if (!canCheck) {
            return new Advice(advice.known, FROZEN, STATION_FIRST);
        }
        return peer.facts().place().outOfService().isPresent()
                ? new Advice(advice.known, advice.unknown, "Nothing, while it is out of service.")
                : advice;
    }

    private static Advice ofState(PeerStatus peer, StationTime time) {
        Verdict verdict = peer.verdict();
        return switch (verdict.state()) {
            case UP_TO_DATE -> upToDate(peer, heard(peer, time));
            case UPDATING ->
                new Advice(
                        "It is in contact and is expected to be receiving files.",
                        "Whether it is getting them now, and how long that will take.",
                        "Wait. We'll say so here if it takes too long.");
            case BEHIND -> behind(verdict, heard(peer, time));
            case DOES_NOT_MATCH -> doesNotMatch(peer, heard(peer, time), time);
            case CANNOT_TELL -> cannotTell(verdict, heard(peer, time), time);
            case NOT_REPORTING -> notReporting(verdict, heard(peer, time));
            case NEVER_REPORTED -> neverReported(peer);
        };
    }

    private static Advice upToDate(PeerStatus peer, String heard) {
        boolean complete = peer.facts()
                        .report()
                        .flatMap(report -> report.report().complete())
                        .orElse(false)
                || peer.assurance()
                        .filter(known -> known.kind() != Assurance.Kind.ENGINE_HASH)
                        .isPresent();
        if (peer.verdict().lastKnown()) {
            String since = "Whether anybody has changed files on the truck since.";
            return new Advice(
                    "It had the current files when it was last heard, " + heard + ".",
                    complete ? since : since + " " + BYTES,
                    WAIT);
        }
        return new Advice(
                "It has the current files, by its report of " + heard + ".",
                complete ? NOTHING_OPEN : BYTES,
                "Nothing.");
    }

    private static Advice behind(Verdict verdict, String heard) {
        if (!verdict.lastKnown()
                && verdict.reason().filter(Reason.FILES_MISSING::equals).isPresent()) {
            return new Advice(
                    "It is in contact. Its sync program says that it has the newest files, but a file check on the truck found"
                            + " some missing or different. They are listed below.",
                    "Why.",
                    "On the truck, have the sync program scan the folder again, or remove the listed files so that it"
                            + " fetches them anew. This stays until a check finds them all.");
        }
        if (!verdict.lastKnown()) {
            return new Advice(
                    "It is in contact, but its files are not the newest, and no new ones have come.",
                    "Why it is not getting them.",
                    "On the truck's computer: is the sync program running, not paused, and is there space on the disk? "
                            + CHECK_AGENT);
        }
        String away = "It is out of contact. When it was last heard, " + heard + ", ";
        String caughtUp = "Whether it has caught up since, for example from another truck.";
        String bring =
                "Bring it into coverage, or wait until it is back. Until then, assume its files are out of date.";
        String what = switch (verdict.reason().orElse(Reason.LAST_KNOWN)) {
            case PART_WAY_WHEN_LOST -> "it had received part of an update.";
            case FILES_MISSING -> "a file check on it had found files of the newest update missing or different.";
            case STATION_WENT_BACK ->
                "it had these files. The station has since changed them and changed them back; the truck may have"
                        + " received some of the changes in between.";
            default -> "its files were not the newest.";
        };
        return new Advice(away + what, caughtUp, bring);
    }

    private static Advice doesNotMatch(PeerStatus peer, String heard, StationTime time) {
        String known = peer.verdict().lastKnown()
                ? "When it was last heard, " + heard
                        + ", its files were not the same as anything that the station has posted."
                : "It is in contact, and its files are not the same as anything that the station has posted.";
        if (OwnCheck.of(peer, time).filter(OwnCheck::namesFiles).isPresent()) {
            return new Advice(
                    known + " A file check on the truck says which files differ; they are listed below.",
                    "Why they differ. Somebody may have added, changed or removed files on the truck.",
                    "On the truck, restore the files listed below, and remove any that don't belong there."
                            + " Check that the folder is read-only there.");
        }
        return new Advice(
                known,
                "Which files differ, and why. Somebody may have added, changed or removed files on the truck. Files"
                        + " from before this dashboard was started look the same.",
                "On the truck, look for files that don't belong in the Sync folder, and remove them or restore the"
                        + " station's. Check that the folder is read-only there.");
    }

    private static Advice cannotTell(Verdict verdict, String heard, StationTime time) {
        if (verdict.reason().filter(Reason.RECORD_UNREADABLE::equals).isPresent()) {
            return new Advice(
                    "Its last report names the current files. Before that it had reported files missing or different; which ones"
                            + " can no longer be read in the station's history.",
                    "Which files are really on its disk.",
                    "Wait for its next check of every byte. Somebody may have changed the history's database by hand, or"
                            + " its disk may be failing: see to that at the station.");
        }
        return new Advice(
                (verdict.lastKnown() ? "When it was last heard, " + heard + ": " : "")
                        + time.sentences(verdict.detail()),
                "Which files are really on its disk.",
                "On the truck, fix what it names. " + CHECK_AGENT);
    }

    private static Advice notReporting(Verdict verdict, String heard) {
        boolean late = verdict.reason().filter(Reason.HEARTBEATS_LATE::equals).isPresent();
        String known = late
                ? "It is in contact, but its regular reports have stopped."
                : "It is in contact, but has sent no report since the newest files were posted.";
        return new Advice(
                known + " The last one came " + heard + ".",
                "Whether it has the newest files. It may well have them.",
                "On the truck's computer: is the reporting program running? Start it. " + CHECK_AGENT);
    }

    private static Advice neverReported(PeerStatus peer) {
        return switch (peer.verdict().reason().orElse(Reason.LINKED)) {
            case IN_CONTACT_NO_AGENT ->
                new Advice(
                        "The station is connected to it, but no report has come.",
                        "Which files it has.",
                        "Install the reporting program on the truck, or start it. " + CHECK_AGENT);
            case NOT_LINKED ->
                new Advice(
                        RosterTruck.isStandIn(peer.id())
                                ? "It is on the roster, but no device is linked to it."
                                : "It is expected, but the station's sync program does not share the folder with it.",
                        "Everything else.",
                        "Share both folders with the truck, then start the reporting program on it.");
            default ->
                new Advice(
                        "It is linked to the station, but has not been seen and has never reported.",
                        "Which files it has, and whether its reporting program is running.",
                        "Bring it into coverage once, with the reporting program running.");
        };
    }

    private static String heard(PeerStatus peer, StationTime time) {
        return peer.facts().report().map(report -> time.at(report.received())).orElse("never");
    }
}

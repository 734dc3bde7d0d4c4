package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.verdict.Assurance;
import dev.syncdashboard.dashboard.verdict.Reason;
import dev.syncdashboard.dashboard.verdict.Verdict;

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
            "Its agent can't tell whether every byte has arrived: its sync program knows the same files as the station's.";
    private static final String FROZEN =
            "Whether that is still so: the station's own files can't be checked right now.";
    private static final String STATION_FIRST =
            "First get the station's own sync program going; the bar above says more.";
    private static final String WAIT = "Nothing. When the truck is back in coverage, this page changes by itself.";
    private static final String CHECK_AGENT =
            "On the truck, run the agent's check command: it says what is wrong and what to do.";

    /** @param canCheck whether the station's own side is known; if not, the state is that of an earlier moment */
    static Advice of(PeerStatus peer, boolean canCheck, StationTime time) {
        Advice advice = ofState(peer, time);
        return canCheck ? advice : new Advice(advice.known, FROZEN, STATION_FIRST);
    }

    private static Advice ofState(PeerStatus peer, StationTime time) {
        Verdict verdict = peer.verdict();
        return switch (verdict.state()) {
            case UP_TO_DATE -> upToDate(peer, heard(peer, time));
            case UPDATING ->
                new Advice(
                        "It is in contact, and still has time to get the newest files.",
                        "Whether it is getting them now, and how long that will take.",
                        "Wait. If it takes too long, this page will say so.");
            case BEHIND -> behind(verdict, heard(peer, time));
            case DOES_NOT_MATCH -> doesNotMatch(peer, heard(peer, time));
            case CANNOT_TELL -> cannotTell(verdict, heard(peer, time));
            case NOT_REPORTING -> notReporting(verdict, heard(peer, time));
            case NEVER_REPORTED -> neverReported(verdict);
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
                    "It is in contact, its sync program says that it has the newest version, and its own check found that"
                            + " files of it are missing or different; see “Its own check”.",
                    "Why.",
                    "On the truck, have the sync program look through the folder again, or take the named files away so that"
                            + " it fetches them anew. This stays until a check finds them all.");
        }
        if (!verdict.lastKnown()) {
            return new Advice(
                    "It is in contact but its files are not the newest, and it is not getting them.",
                    "Why it is not getting them.",
                    "On the truck, see whether the sync program is running, not paused, and has space on its disk. "
                            + CHECK_AGENT);
        }
        String away = "It is out of contact. When it was last heard, " + heard + ", ";
        String caughtUp = "Whether it has caught up since, for example from another truck.";
        String bring = "Bring it into coverage or wait for it. Until then take its files for old ones.";
        String what = switch (verdict.reason().orElse(Reason.LAST_KNOWN)) {
            case PART_WAY_WHEN_LOST -> "it was part-way through an update.";
            case FILES_MISSING -> "its own check had found files of the newest version missing or different.";
            case STATION_WENT_BACK ->
                "it had these files. The station has changed them and gone back to them since, and the truck could"
                        + " get a part of what was between.";
            default -> "its files were not the newest.";
        };
        return new Advice(away + what, caughtUp, bring);
    }

    private static Advice doesNotMatch(PeerStatus peer, String heard) {
        String known = peer.verdict().lastKnown()
                ? "When it was last heard, " + heard
                        + ", its files were not those of any version that the station has posted."
                : "It is in contact, and its files are not those of any version that the station has posted.";
        boolean named =
                OwnCheck.of(peer).filter(check -> !check.groups().isEmpty()).isPresent();
        if (named) {
            return new Advice(
                    known + " It compared its disk with the station's list; see “Its own check”.",
                    "Why they differ. Somebody may have added, changed or removed files on the truck.",
                    "On the truck, put back the files that “Its own check” names, and take out those that don't belong there."
                            + " Check that the folder is read-only there.");
        }
        return new Advice(
                known,
                "Which files differ, and why. Somebody may have added, changed or removed files on the truck. A version"
                        + " from before this dashboard was started looks the same.",
                "On the truck, look for files that don't belong into the Sync folder, and take them out or put the"
                        + " station's back. Check that the folder is read-only there.");
    }

    private static Advice cannotTell(Verdict verdict, String heard) {
        if (verdict.reason().filter(Reason.RECORD_UNREADABLE::equals).isPresent()) {
            return new Advice(
                    "Its hash is that of the current version. It had said before that something is missing or different, and"
                            + " what that was can't be read in the station's history.",
                    "Which files are really on its disk.",
                    "Wait for its next check of every byte. Somebody may have changed the history's database by hand, or"
                            + " its disk may be failing: see to that at the station.");
        }
        return new Advice(
                (verdict.lastKnown() ? "When it was last heard, " + heard + ": " : "") + verdict.detail(),
                "Which files are really on its disk.",
                "On the truck, put right what it names. " + CHECK_AGENT);
    }

    private static Advice notReporting(Verdict verdict, String heard) {
        boolean late = verdict.reason().filter(Reason.HEARTBEATS_LATE::equals).isPresent();
        String known = late
                ? "It is in contact, but the reports that its agent promised don't come."
                : "It is in contact, but has sent no report since the newest files were posted.";
        return new Advice(
                known + " The last one came " + heard + ".",
                "Whether it has the newest files. It may well have them.",
                "See on the truck whether the agent is running, and start it. " + CHECK_AGENT);
    }

    private static Advice neverReported(Verdict verdict) {
        return switch (verdict.reason().orElse(Reason.LINKED)) {
            case IN_CONTACT_NO_AGENT ->
                new Advice(
                        "The station's sync program is in contact with it, but no report has ever come.",
                        "Which files it has.",
                        "Install the agent on the truck, or start it. " + CHECK_AGENT);
            case NOT_LINKED ->
                new Advice(
                        "It is expected, but the station's sync program does not know it yet.",
                        "Everything else.",
                        "Share both folders with the truck, then start the agent on it.");
            default ->
                new Advice(
                        "It is linked to the station, but has not been seen and has never sent a report.",
                        "Which files it has, and whether its agent runs.",
                        "Bring it into coverage once, with the agent running.");
        };
    }

    private static String heard(PeerStatus peer, StationTime time) {
        return peer.facts().report().map(report -> time.at(report.received())).orElse("never");
    }
}

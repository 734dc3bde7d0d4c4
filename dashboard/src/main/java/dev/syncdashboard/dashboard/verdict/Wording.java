package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.Judge.Finding;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Puts a finding into the words of the status model. */
final class Wording {

    private static final String MAY_HAVE_CAUGHT_UP = " May have caught up since.";

    private final Times times;

    Wording(Times times) {
        this.times = times;
    }

    String label(Finding finding, PeerFacts peer) {
        boolean inContact = peer.contact().now();
        return switch (finding.state()) {
            case UP_TO_DATE -> inContact ? "Up to date" : "Up to date when last heard";
            case UPDATING -> "Updating now";
            case BEHIND -> inContact ? "Behind" + by(finding) : "Was behind" + by(finding) + " when last heard";
            case DOES_NOT_MATCH -> inContact ? "Doesn't match the station" : "Didn't match the station when last heard";
            case CANNOT_TELL -> inContact ? "Can't tell" : "Couldn't tell when last heard";
            case NOT_REPORTING -> "Not reporting";
            case NEVER_REPORTED -> "Never reported";
        };
    }

    String detail(
            Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant listening, Instant now) {
        return switch (finding.state()) {
            case UP_TO_DATE -> upToDate(station, current, peer, now);
            case UPDATING -> updating(finding, station, current, peer, now) + cause(peer);
            case BEHIND -> behind(finding, station, current, peer, now) + cause(peer);
            case DOES_NOT_MATCH -> doesNotMatch(station, current, peer, now);
            case CANNOT_TELL -> cannotTell(finding, current, peer);
            case NOT_REPORTING -> notReporting(finding, station, current, peer, listening);
            case NEVER_REPORTED -> neverReported(finding, peer, now);
        };
    }

    /** What the truck itself says of the reason: a person should look there first. */
    private static String cause(PeerFacts peer) {
        return peer.report()
                .flatMap(Doubts::causes)
                .map(words -> " The truck says: " + words + ".")
                .orElse("");
    }

    private String doesNotMatch(StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        Optional<String> difference = peer.faults()
                .against(current.hash(), station)
                .map(Fault::report)
                .or(peer::report)
                .filter(report -> !station.lists().isForeign(report.report()))
                .flatMap(report -> DiskDifference.of(report, times, now));
        String cause = cause(peer);
        return "Not the same as any version the station has posted."
                + difference.map(words -> " " + words).orElse("")
                + cause
                + (difference.isEmpty() && cause.isEmpty() ? " Files may have been changed on the truck." : "");
    }

    private static String by(Finding finding) {
        return finding.behindBy().isPresent()
                ? " by " + updates(finding.behindBy().getAsInt())
                : "";
    }

    private static String updates(int count) {
        return count == 1 ? "1 update" : count + " updates";
    }

    private String upToDate(StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        String has = station.posting()
                ? "Has the version that the station is posting (" + times.withDay(current.since(), now) + ")."
                : "Has " + named(station.latest(), now) + ".";
        return has
                + peer.report()
                        .filter(report -> !report.received().isAfter(now))
                        .map(report -> " Reported " + times.withDay(report.received(), now) + ".")
                        .orElse("");
    }

    /** What speaks for it, and what against: both in one sentence. */
    private static String cannotTell(Finding finding, Sighting current, PeerFacts peer) {
        ReceivedReport report = peer.report().orElseThrow();
        FolderHash hash = report.report().hash();
        if (finding.is(Reason.OTHER_RULES)) {
            return (hash.isOfOldForm()
                            ? "Its agent is older and leaves out other files than the station does: renew the agent."
                            : "It leaves out other files than the station does: see the ignore lists of both sync programs.")
                    + cause(peer);
        }
        if (finding.is(Reason.RECORD_UNREADABLE)) {
            return "Reported the current version, but files of it may be missing: what it had said of that is on record and"
                    + " can't be read any more. It is settled by its next check of every byte, or its next update.";
        }
        String reported = hash.equals(current.hash())
                ? "Reported the current version, but also: "
                : hash.isKnown() ? "Reported no version that the station has posted, and: " : "Reported no version: ";
        return Doubts.of(report)
                .map(doubts -> reported + doubts + ".")
                .orElse("Its agent could not find out which files it has.");
    }

    private static String updating(
            Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        String contact = " In contact for " + inContactFor(peer, now) + ".";
        if (finding.behindBy().isPresent()) {
            return updates(finding.behindBy().getAsInt()) + " to go." + contact;
        }
        return lacking(station, current, peer)
                        .map(files -> files + " are still arriving.")
                        .orElse("It may be part-way through an update.")
                + contact;
    }

    private String behind(Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        Optional<String> lacking = finding.behindBy().isEmpty() ? lacking(station, current, peer) : Optional.empty();
        if (finding.is(Reason.FILES_MISSING)) {
            String stands =
                    peer.contact().now() ? "In contact " + caughtUpFor(current, peer, now) + " but not updating. " : "";
            return stands + found(station, current, peer, now) + (stands.isEmpty() ? MAY_HAVE_CAUGHT_UP : "");
        }
        if (peer.contact().now()) {
            return "In contact " + caughtUpFor(current, peer, now) + " but not updating."
                    + lacking.map(files -> " " + files + " have not arrived.").orElseGet(() -> has(station, peer, now));
        }
        if (finding.is(Reason.PART_WAY_WHEN_LOST)) {
            return lacking.map(files -> files + " were still arriving when contact was lost.")
                            .orElse("Contact was lost part-way through an update.")
                    + MAY_HAVE_CAUGHT_UP;
        }
        if (finding.is(Reason.STATION_WENT_BACK)) {
            return "Had this version before the station changed it and went back to it; may have part of what was between."
                    + MAY_HAVE_CAUGHT_UP;
        }
        return missingSince(station, peer, now)
                        .map(since -> "Missing since " + since + ".")
                        .orElse("")
                + MAY_HAVE_CAUGHT_UP;
    }

    private static String caughtUpFor(Sighting current, PeerFacts peer, Instant now) {
        return peer.report()
                .map(report -> Times.span(report.timeToCatchUp(current, peer.contact(), now)))
                .orElse("");
    }

    /** Which files its check found missing or different. */
    private String found(StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        return peer.faults()
                .against(current.hash(), station)
                .flatMap(fault -> DiskDifference.of(fault.report(), times, now))
                .orElse("Its own check found that files are missing or different.");
    }

    /** The files that a truck says it lacks; empty if it says nothing of the kind. */
    private static Optional<String> lacking(StationHistory station, Sighting current, PeerFacts peer) {
        return peer.report()
                .filter(report ->
                        peer.faults().against(report.report().hash(), station).isPresent())
                .map(report -> report.report().hash().equals(current.hash())
                        ? "The last files of " + newest(station)
                        : "Some of its files");
    }

    private String has(StationHistory station, PeerFacts peer, Instant now) {
        return peer.report()
                .flatMap(report -> station.updateWith(report.report().hash()))
                .map(update -> " Has " + named(Optional.of(update), now) + ".")
                .orElse(" Stopped part-way through an update.");
    }

    /** When the first version that it lacks was posted. */
    private Optional<String> missingSince(StationHistory station, PeerFacts peer, Instant now) {
        return peer.report()
                .flatMap(report -> station.updateWith(report.report().hash()))
                .flatMap(update -> station.update(update.number() + 1)
                        .map(lacking -> posted(lacking, now))
                        .or(() -> station.current().map(sighting -> times.withDay(sighting.since(), now))));
    }

    private String posted(Update update, Instant now) {
        return times.withDay(update.posted(), now) + (update.postedIsExact() ? "" : " or before");
    }

    private static String notReporting(
            Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant listening) {
        String doubt = " We can't tell whether it has " + newest(station) + ".";
        if (finding.is(Reason.REPORTS_CANNOT_COME_IN)) {
            return "In contact, but the station can't read reports now." + doubt;
        }
        if (finding.is(Reason.HEARTBEATS_LATE)) {
            return "In contact, but its agent has been quiet for "
                    + Silence.of(peer, listening).map(Times::span).orElse("a while") + "." + doubt;
        }
        boolean heardThroughAnother = peer.report()
                .filter(report -> !report.received().isBefore(current.since()))
                .isPresent();
        return heardThroughAnother
                ? "In contact, but no report since it came back into contact." + doubt
                : "In contact, but no report since " + newest(station) + ". We can't tell whether it has "
                        + (station.posting() ? "the newest version." : "it.");
    }

    private String neverReported(Finding finding, PeerFacts peer, Instant now) {
        if (peer.unreadable().isPresent()) {
            return "Its status file has never been readable.";
        }
        if (finding.is(Reason.IN_CONTACT_NO_AGENT)) {
            return "In contact, but the agent is not running.";
        }
        if (finding.is(Reason.NOT_LINKED)) {
            return "Not linked yet.";
        }
        return peer.contact()
                .since()
                .map(since -> "Linked, not seen since " + times.withDay(since, now) + ".")
                .orElse("Linked, not seen yet.");
    }

    private static String inContactFor(PeerFacts peer, Instant now) {
        return Times.span(peer.contact()
                .since()
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO));
    }

    private static String newest(StationHistory station) {
        return station.posting()
                ? "the version being posted"
                : station.latest().map(Wording::number).orElse("the station's version");
    }

    private static String number(Update update) {
        return "update #" + update.number();
    }

    private String named(Optional<Update> update, Instant now) {
        return update.map(known -> number(known) + " (" + posted(known, now) + ")")
                .orElse("the station's version");
    }
}

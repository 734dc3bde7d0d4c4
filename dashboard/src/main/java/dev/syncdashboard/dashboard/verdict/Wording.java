package dev.syncdashboard.dashboard.verdict;

import dev.syncdashboard.dashboard.model.Fault;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.Judge.Finding;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
        String may = cause.isEmpty() ? " Files may have been changed on the truck." : "";
        return difference.orElse("Not the same as anything that the station has posted." + may) + cause;
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
                ? "Has the update that the station is posting (" + times.withDay(current.since(), now) + ")."
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
                            ? "Its reporting program is old and leaves out other files than the station does: renew it."
                            : "It leaves out other files than the station does: see the ignore lists of both sync programs.")
                    + cause(peer);
        }
        if (finding.is(Reason.RECORD_UNREADABLE)) {
            return "Reported the current files, but some may be missing: what it had said of that can no longer be read."
                    + " Its next check of every byte, or its next update, will settle it.";
        }
        String reported = hash.equals(current.hash())
                ? "Reported the current files, but also: "
                : hash.isKnown()
                        ? "Reported none of the station's updates, and: "
                        : "Could not say which files it has: ";
        return Doubts.of(report)
                .map(doubts -> reported + doubts + ".")
                .orElse("Its reporting program could not find out which files it has.");
    }

    private static String updating(
            Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        String contact = " In contact for " + inContactFor(peer, now) + ".";
        if (finding.behindBy().isPresent()) {
            return updates(finding.behindBy().getAsInt()) + " to go." + contact;
        }
        return lacking(station, current, peer)
                        .map(files -> capital(files) + " is not complete yet.")
                        .orElse("May be part-way through an update.")
                + contact;
    }

    private String behind(Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        Optional<String> lacking = finding.behindBy().isEmpty() ? lacking(station, current, peer) : Optional.empty();
        if (finding.is(Reason.FILES_MISSING)) {
            String found = found(station, current, peer, now);
            return peer.contact().now()
                    ? "In contact, but still not put right after " + spent(current, peer, now) + ". " + found
                    : found + MAY_HAVE_CAUGHT_UP;
        }
        if (peer.contact().now()) {
            String spent = spent(current, peer, now);
            return lacking.map(files -> "In contact, but " + files + " is still incomplete after " + spent + ".")
                    .orElseGet(() -> "In contact, but no new files for " + spent + "." + has(station, peer, now));
        }
        if (finding.is(Reason.PART_WAY_WHEN_LOST)) {
            return lacking.map(files -> capital(files) + " was not complete when contact was lost.")
                            .orElse("Contact was lost part-way through an update.")
                    + MAY_HAVE_CAUGHT_UP;
        }
        if (finding.is(Reason.STATION_WENT_BACK)) {
            return "The station has since changed these files and changed them back; the truck may have received some of the"
                    + " changes in between."
                    + MAY_HAVE_CAUGHT_UP;
        }
        return missingSince(station, peer, now)
                        .map(since -> "Behind since " + since + ".")
                        .orElse("")
                + MAY_HAVE_CAUGHT_UP;
    }

    /** The sum of its contact since its last new files: at least so long there were none. */
    private static String spent(Sighting current, PeerFacts peer, Instant now) {
        return peer.report()
                .map(report -> Times.span(report.timeToCatchUp(current, peer.contact(), now)))
                .orElse("a while");
    }

    /** Which files its check found missing or different. */
    private String found(StationHistory station, Sighting current, PeerFacts peer, Instant now) {
        return peer.faults()
                .against(current.hash(), station)
                .flatMap(fault -> DiskDifference.of(fault.report(), times, now))
                .orElse("A file check on the truck found files missing or different.");
    }

    /** What it is that a truck says it has not all files of; empty if it says nothing of the kind. */
    private static Optional<String> lacking(StationHistory station, Sighting current, PeerFacts peer) {
        return peer.report()
                .filter(report ->
                        peer.faults().against(report.report().hash(), station).isPresent())
                .map(report ->
                        report.report().hash().equals(current.hash()) ? newest(station) : reported(station, report));
    }

    private static String reported(StationHistory station, ReceivedReport report) {
        return station.updateWith(report.report().hash()).map(Wording::number).orElse("an update");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String has(StationHistory station, PeerFacts peer, Instant now) {
        return peer.report()
                .flatMap(report -> station.updateWith(report.report().hash()))
                .map(update -> " Has " + named(Optional.of(update), now) + ".")
                .orElse(" Stopped part-way through an update.");
    }

    /** When the first update that it lacks was posted. */
    private Optional<String> missingSince(StationHistory station, PeerFacts peer, Instant now) {
        return peer.report()
                .flatMap(report -> station.updateWith(report.report().hash()))
                .flatMap(update -> station.update(update.number() + 1)
                        .map(lacking -> posted(lacking, now))
                        .or(() -> station.current().map(sighting -> times.withDay(sighting.since(), now))));
    }

    private String posted(Update update, Instant now) {
        return (update.postedIsExact() ? "" : "by ") + times.withDay(update.posted(), now);
    }

    private static String notReporting(
            Finding finding, StationHistory station, Sighting current, PeerFacts peer, Instant listening) {
        String doubt = " We can't tell whether it has " + newest(station) + ".";
        if (finding.is(Reason.REPORTS_CANNOT_COME_IN)) {
            return "In contact, but the station can't read reports now." + doubt;
        }
        if (finding.is(Reason.HEARTBEATS_LATE)) {
            return "In contact, but no report for "
                    + Silence.of(peer, listening).map(Times::span).orElse("a while") + "." + doubt;
        }
        boolean heardThroughAnother = peer.report()
                .filter(report -> !report.received().isBefore(current.since()))
                .isPresent();
        return heardThroughAnother
                ? "In contact, but no report since it came back into contact." + doubt
                : "In contact, but no report since " + newest(station) + ". We can't tell whether it has "
                        + (station.posting() ? "the newest files." : "it.");
    }

    private String neverReported(Finding finding, PeerFacts peer, Instant now) {
        if (peer.unreadable().isPresent()) {
            return "No readable report so far.";
        }
        if (finding.is(Reason.IN_CONTACT_NO_AGENT)) {
            return "In contact, but no report has come. Its reporting program may not be running.";
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
                ? "the update being posted"
                : station.latest().map(Wording::number).orElse("the station's current version");
    }

    private static String number(Update update) {
        return "update #" + update.number();
    }

    private String named(Optional<Update> update, Instant now) {
        return update.map(known -> number(known) + " (" + posted(known, now) + ")")
                .orElse("the station's current version");
    }
}

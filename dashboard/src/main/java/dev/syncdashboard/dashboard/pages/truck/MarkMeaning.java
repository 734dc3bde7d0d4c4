package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.StatusFile;

/**
 * A mark with what it means for a person.
 *
 * @param text the mark itself: "clock wrong (about 2 h fast)"
 */
record MarkMeaning(String code, String text, String meaning) {

    /** @param peer of the truck that has the mark: what a mark means may depend on what else is known */
    static MarkMeaning of(Mark mark, PeerFacts peer, StationTime time) {
        return new MarkMeaning(mark.kind().code(), time.say(mark.message()), meaning(mark.kind(), peer));
    }

    private static String meaning(Mark.Kind kind, PeerFacts peer) {
        return switch (kind) {
            case OUT_OF_SERVICE -> "Taken out of service by hand. Not counted, no alerts.";
            case NEW_DEVICE ->
                "The roster does not have this device yet. Open the roster and say whether it is a truck, belongs to one, or"
                        + " is none. Until then it counts.";
            case NEEDS_A_LOOK -> "This has gone on too long. Someone should check the truck.";
            case IN_CONTACT -> "The station is connected to it.";
            case OUT_OF_CONTACT -> "Not connected. Normal for a truck on the road.";
            case HEARD_THROUGH_OTHER -> heardThroughOther(peer);
            case CLOCK_FAST -> "Its reports carry times in the future. Set its clock; all ages here are the station's.";
            case CLOCK_SLOW ->
                "Its report is dated before the files that it names. Set its clock; all ages here are the station's.";
            case OLD_REPORT -> "This report is old; things may have changed since.";
            case QUIET -> "A report is overdue. The reporting program may have stopped.";
            case UNREADABLE -> unreadable(peer);
            case DUPLICATE_NAME ->
                "Another device has this name, or one that looks the same. Tell them apart by their device ids, and give one of them another name.";
            case TWO_AGENTS -> "Two reporting programs are running for this truck. Stop one.";
            case REPORT_REPLACED ->
                "Another device has put a report of its own in the place of this truck's. The truck has put its own back."
                        + " Find out who else may write into the Status folder.";
            case FOREIGN_LIST ->
                "Its check proves nothing: the list that it was made against is not the one that this station gives out."
                        + " Look whether another device writes station.manifest into the Status folder.";
            case PROBLEM -> "The reporting program on the truck noticed this.";
        };
    }

    private static String heardThroughOther(PeerFacts peer) {
        return peer.inPeerList()
                ? "Its last report came in after the station had lost contact with it, so another truck must have brought it."
                : "Its reports come in by way of another truck: the station itself is not linked with it.";
    }

    private static String unreadable(PeerFacts peer) {
        if (peer.unreadable().filter(StatusFile.Defect.CONFLICT_COPY::equals).isPresent()) {
            return "The Status folder has a second copy of its report, made when two devices wrote it at once. The copy is not"
                    + " read. See that only one device writes that file, then delete the copy.";
        }
        return peer.report().isPresent()
                ? "The newest report can't be read. What stands here is from the one before."
                : "No readable report so far.";
    }
}

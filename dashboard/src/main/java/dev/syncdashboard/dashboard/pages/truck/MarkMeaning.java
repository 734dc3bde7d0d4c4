package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.StatusFile;
import java.util.Locale;

/**
 * A mark with what it means for a person.
 *
 * @param text the mark itself: "clock wrong (about 2 h fast)"
 */
record MarkMeaning(String code, String text, String meaning) {

    /** @param peer of the truck that has the mark: what a mark means may depend on what else is known */
    static MarkMeaning of(Mark mark, PeerFacts peer, StationTime time) {
        return new MarkMeaning(mark.kind().code(), time.say(mark.message()), time.say(meaning(mark.kind(), peer)));
    }

    /** The code of what a kind of mark means; nearly always there is one meaning. */
    private static String meaning(Mark.Kind kind, PeerFacts peer) {
        String code = "truck.mark." + kind.code();
        return switch (kind) {
            case HEARD_THROUGH_OTHER -> peer.inPeerList() ? code : code + ".not_linked";
            case UNREADABLE -> code + unreadable(peer);
            case NOT_ITS_OWN_REPORT ->
                code + "."
                        + peer.unreadable()
                                .map(StatusFile.Unusable::defect)
                                .orElse(StatusFile.Defect.FORGED)
                                .name()
                                .toLowerCase(Locale.ROOT);
            default -> code;
        };
    }

    private static String unreadable(PeerFacts peer) {
        if (peer.unreadable()
                .map(StatusFile.Unusable::defect)
                .filter(StatusFile.Defect.CONFLICT_COPY::equals)
                .isPresent()) {
            return ".conflict_copy";
        }
        return peer.report().isPresent() ? "" : ".none";
    }
}

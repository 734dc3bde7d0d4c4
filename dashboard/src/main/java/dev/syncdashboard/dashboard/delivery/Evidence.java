package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import java.util.Optional;

/**
 * What a truck's last report says of one update. It says so of the moment at which it came: a truck that has gone quiet
 * since still has what it had, and one that is out of contact may have got more.
 */
public enum Evidence {
    /** It named this update, with all its bytes. */
    THIS_UPDATE(Answer.YES),
    /** It named a later one, with all its bytes. */
    LATER_UPDATE(Answer.YES),
    /** It named what the station has now, which is newer than every update and has no number of its own yet. */
    CURRENT_VERSION(Answer.YES),

    /** It named this update, but bytes had not arrived. */
    PART_OF_IT(Answer.NO),
    /** It named an earlier one. */
    EARLIER_UPDATE(Answer.NO),

    /** It named this update or a later one, and a problem because of which that proves nothing. */
    CANNOT_TELL(Answer.UNKNOWN),
    /** No report that could be read ever came. */
    NEVER_REPORTED(Answer.UNKNOWN),
    /** It named less than this update, and though the truck is in contact, no report came when one was due. */
    NOT_REPORTING(Answer.UNKNOWN),
    /** It named a version that the station never had. */
    DOES_NOT_MATCH(Answer.UNKNOWN),
    /** It named a later update, but bytes had not arrived: they may be those of this one. */
    PART_OF_LATER(Answer.UNKNOWN),
    /** It named a version between two updates, or a strange one while the truck was updating. */
    WITHOUT_NUMBER(Answer.UNKNOWN);

    private final Answer answer;

    Evidence(Answer answer) {
        this.answer = answer;
    }

    /** Whether the truck has the update, as far as this goes. */
    public Answer answer() {
        return answer;
    }

    /**
     * What is known of a truck and an update.
     *
     * @param number the update's
     */
    public static Evidence of(PeerStatus peer, int number) {
        if (peer.facts().report().isEmpty()) {
            return NEVER_REPORTED;
        }
        Optional<Integer> has = peer.has().map(update -> update.number());
        if (peer.verdict().state() == PeerState.UP_TO_DATE) {
            return has.filter(named -> named >= number)
                    .map(named -> named == number ? THIS_UPDATE : LATER_UPDATE)
                    .orElse(CURRENT_VERSION);
        }
        return has.map(named -> of(peer, named, number)).orElseGet(() -> withoutNumber(peer));
    }

    private static Evidence of(PeerStatus peer, int named, int number) {
        if (named >= number && !peer.lacksBytes()) {
            if (peer.known().isDoubted()) {
                return CANNOT_TELL;
            }
            return named == number ? THIS_UPDATE : LATER_UPDATE;
        }
        if (named > number) {
            return PART_OF_LATER;
        }
        if (peer.verdict().state() == PeerState.NOT_REPORTING) {
            return NOT_REPORTING;
        }
        return named == number ? PART_OF_IT : EARLIER_UPDATE;
    }

    private static Evidence withoutNumber(PeerStatus peer) {
        return switch (peer.verdict().state()) {
            case NOT_REPORTING -> NOT_REPORTING;
            case DOES_NOT_MATCH -> DOES_NOT_MATCH;
            case CANNOT_TELL -> CANNOT_TELL;
            default -> WITHOUT_NUMBER;
        };
    }
}

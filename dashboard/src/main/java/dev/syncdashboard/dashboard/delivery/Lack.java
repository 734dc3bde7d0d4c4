package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Optional;

/**
 * What a truck lacks until it has the newest update, as far as its last report and the updates that are kept tell. Pure.
 * Decided once, for pages and JSON.
 *
 * @param files the updates whose files it lacks, or why they are not known
 * @param parts what is known of the version that its report names
 * @param posting whether the station has still newer files, which have no number yet
 */
public record Lack(Files files, Parts parts, boolean posting) {

    /** More would take a page too long to read and put together. */
    private static final long MOST_FILES = 300_000;

    /** Whether files, or parts of files, of the version that its report names have not arrived. */
    public enum Parts {
        /** Nothing says so. */
        NONE,
        /** Its own check says which. */
        NAMED,
        /** Nothing says which. */
        UNNAMED
    }

    /** The updates whose files it lacks. */
    public sealed interface Files {}

    /** It has the newest files. */
    public record Nothing() implements Files {}

    /**
     * All updates after the one that it has, each with a known number of changed files, by number.
     *
     * @param has the number of the one that it has
     */
    public record Updates(int has, List<Update> lacking) implements Files {}

    /** Nobody can tell. */
    public record Unknown(Why why, List<Update> updates, long changed) implements Files {

        /** @param why without more to say about it */
        Unknown(Why why) {
            this(why, List.of(), 0);
        }
    }

    /** Why nobody can tell. */
    public enum Why {
        NEVER_REPORTED,
        /** Its report names no numbered update. */
        NO_UPDATE_NAMED,
        /** It has the newest update, as far as that has a number. */
        NO_LATER_UPDATE,
        /** Updates after its own are no longer kept. */
        NOT_KEPT,
        /** The files of these updates were never listed. */
        NOT_LISTED,
        /** All these updates together changed more files than can be put together. */
        TOO_MANY
    }

    public static Lack of(PeerStatus peer, Board fleet) {
        return new Lack(files(peer, fleet), parts(peer), fleet.station().posting());
    }

    private static Parts parts(PeerStatus peer) {
        if (peer.namesLackedFiles()) {
            return Parts.NAMED;
        }
        return peer.lacksBytes() ? Parts.UNNAMED : Parts.NONE;
    }

    private static Files files(PeerStatus peer, Board fleet) {
        if (peer.verdict().state() == PeerState.UP_TO_DATE) {
            return new Nothing();
        }
        if (peer.facts().report().isEmpty()) {
            return new Unknown(Why.NEVER_REPORTED);
        }
        Optional<Integer> has = peer.has().map(Update::number);
        return has.map(number -> after(number, fleet)).orElseGet(() -> new Unknown(Why.NO_UPDATE_NAMED));
    }

    private static Files after(int has, Board fleet) {
        List<Update> lacking =
                fleet.updates().stream().filter(update -> update.number() > has).toList();
        if (lacking.isEmpty()) {
            return new Unknown(Why.NO_LATER_UPDATE);
        }
        int last = lacking.get(lacking.size() - 1).number();
        if (lacking.get(0).number() != has + 1 || lacking.size() != last - has) {
            return new Unknown(Why.NOT_KEPT, lacking, 0);
        }
        List<Update> unlisted = lacking.stream()
                .filter(update -> update.changedFiles().isEmpty())
                .toList();
        if (!unlisted.isEmpty()) {
            return new Unknown(Why.NOT_LISTED, unlisted, 0);
        }
        long changed = lacking.stream()
                .mapToLong(update -> update.changedFiles().orElse(0))
                .sum();
        return changed > MOST_FILES ? new Unknown(Why.TOO_MANY, lacking, changed) : new Updates(has, lacking);
    }
}

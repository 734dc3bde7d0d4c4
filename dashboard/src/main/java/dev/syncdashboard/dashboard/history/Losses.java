package dev.syncdashboard.dashboard.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of the history was lost, until a person says that it was seen.
 *
 * @param all the whole history that was here
 * @param entries how many single entries: reports, contact times, changes of state
 */
record Losses(boolean all, long entries) {

    static final Losses NONE = new Losses(false, 0);

    private static final String SEEN =
            " This stands here until somebody says on the page of the roster that it was seen.";

    Losses andAll() {
        return new Losses(true, entries);
    }

    Losses and(long more) {
        return new Losses(all, entries + more);
    }

    /** In whole sentences; empty if nothing is lost. */
    Optional<String> inWords() {
        List<String> words = new ArrayList<>();
        if (all) {
            words.add(
                    "The history that was here is gone: what the trucks had before is no longer known, and the updates"
                            + " are numbered anew. If there is a backup of the database, it can be put back.");
        }
        if (entries > 0) {
            words.add(String.format(Locale.ENGLISH, "%,d", entries)
                    + (entries == 1 ? " entry of the history is lost" : " entries of the history are lost")
                    + ", because they could not be written in time: reports, contact times or changes of state are missing"
                    + " there.");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words) + SEEN);
    }
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of the history was lost, until a person says that it was seen.
 *
 * @param all the whole history that was here
 * @param entries how many single entries: reports, contact times, changes of state
 */
record Losses(boolean all, long entries) {

    static final Losses NONE = new Losses(false, 0);

    Losses andAll() {
        return new Losses(true, entries);
    }

    Losses and(long more) {
        return new Losses(all, entries + more);
    }

    /** In whole sentences; empty if nothing is lost. */
    Optional<Message> inWords() {
        List<Message> words = new ArrayList<>();
        if (all) {
            words.add(Message.of("history.all_lost"));
        }
        if (entries > 0) {
            words.add(Message.of("history.entries_lost", (int) Math.min(entries, Integer.MAX_VALUE)));
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        words.add(Message.of("history.until_seen"));
        return Optional.of(Message.joined("list.sentences", words));
    }
}

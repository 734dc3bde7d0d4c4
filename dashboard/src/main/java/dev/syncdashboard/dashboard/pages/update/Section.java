package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.model.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The updates that one page of the list shows.
 *
 * @param updates newest first
 * @param newer the update just before these, on the page before; empty on the first page
 * @param older the update that comes next, on the page after; empty on the last page
 * @param previous where the page before begins: with the updates before this number; empty for its beginning
 */
record Section(List<Update> updates, Optional<Update> newer, Optional<Update> older, OptionalInt previous) {

    private static final int MOST = 50;

    Section {
        updates = List.copyOf(updates);
    }

    /**
     * The newest updates of those before a number.
     *
     * @param all oldest first
     * @param before as in the address; what is no number means the newest of all
     */
    static Section of(List<Update> all, String before) {
        List<Update> newestFirst = new ArrayList<>(all);
        Collections.reverse(newestFirst);
        int limit = number(before).orElse(Integer.MAX_VALUE);
        int start = (int) newestFirst.stream()
                .takeWhile(update -> update.number() >= limit)
                .count();
        int end = Math.min(start + MOST, newestFirst.size());
        return new Section(
                newestFirst.subList(start, end),
                start == 0 ? Optional.empty() : Optional.of(newestFirst.get(start - 1)),
                end == newestFirst.size() ? Optional.empty() : Optional.of(newestFirst.get(end)),
                start <= MOST
                        ? OptionalInt.empty()
                        : OptionalInt.of(newestFirst.get(start - MOST - 1).number()));
    }

    /** The moment from which on it matters to this page whether somebody watched. */
    Instant begin() {
        return older.isEmpty() || updates.isEmpty()
                ? Instant.EPOCH
                : updates.get(updates.size() - 1).posted();
    }

    /** A number in an address; empty if it is none. */
    static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}

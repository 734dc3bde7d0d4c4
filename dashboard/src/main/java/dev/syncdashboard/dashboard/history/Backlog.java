package dev.syncdashboard.dashboard.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What waits to be written, in order. Safe for many threads; nothing here waits. It is bounded: where the database is
 * gone for long, the oldest entries that no verdict needs are lost.
 */
final class Backlog {

    private final int most;
    private final LongSupplier nanoTime;
    private final Map<Object, Entry> waiting = new LinkedHashMap<>();
    private List<Entry> taken = List.of();
    private long waitingSince;
    private long lost;

    Backlog(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    synchronized void add(Entry entry) {
        if (waiting.isEmpty() && taken.isEmpty()) {
            waitingSince = nanoTime.getAsLong();
        }
        waiting.put(entry.key().orElseGet(Object::new), entry);
        if (waiting.size() > most) {
            loseOldest();
        }
    }

    private void loseOldest() {
        for (Iterator<Entry> oldest = waiting.values().iterator(); oldest.hasNext(); ) {
            if (!oldest.next().important()) {
                oldest.remove();
                lost++;
                return;
            }
        }
    }

    /** The oldest entries, at most so many. They are the caller's until {@link #written} or {@link #giveBack}. */
    synchronized List<Entry> take(int atMost) {
        List<Entry> oldest = new ArrayList<>();
        for (Iterator<Entry> next = waiting.values().iterator(); next.hasNext() && oldest.size() < atMost; ) {
            oldest.add(next.next());
            next.remove();
        }
        taken = List.copyOf(oldest);
        return taken;
    }

    /** What was taken is in the database. */
    synchronized void written() {
        taken = List.of();
        waitingSince = nanoTime.getAsLong();
    }

    /** What was taken could not be written; what has come meanwhile is newer. */
    synchronized void giveBack() {
        Map<Object, Entry> newer = new LinkedHashMap<>(waiting);
        waiting.clear();
        taken.forEach(entry -> waiting.put(entry.key().orElseGet(Object::new), entry));
        waiting.putAll(newer);
        taken = List.of();
        while (waiting.size() > most && hasUnimportant()) {
            loseOldest();
        }
    }

    private boolean hasUnimportant() {
        return waiting.values().stream().anyMatch(entry -> !entry.important());
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && taken.isEmpty();
    }

    /** How long the oldest entry has waited; empty if none does. */
    synchronized Optional<Duration> behind() {
        return waiting.isEmpty() && taken.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(nanoTime.getAsLong() - waitingSince));
    }

    /** How many entries were lost since the last call. */
    synchronized long takeLost() {
        long count = lost;
        lost = 0;
        return count;
    }
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.status.FolderName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What waits to be written, in order. Safe for many threads; nothing here waits. It is bounded: where the database is
 * gone for long, the oldest entries that no verdict needs are lost first, and counted.
 */
final class Backlog {

    /** What verdicts need may take this many times the room of all else, before it is lost too. */
    private static final int ROOM_OF_IMPORTANT = 5;

    private final int most;
    private final LongSupplier nanoTime;
    private final Map<Object, FolderEntry> waiting = new LinkedHashMap<>();
    private final Set<Object> unimportant = new LinkedHashSet<>();
    private final Set<FolderName> folders = new HashSet<>();
    private List<FolderEntry> taken = List.of();
    private long waitingSince;
    private long lost;

    Backlog(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    synchronized void add(FolderEntry entry) {
        if (waiting.isEmpty() && taken.isEmpty()) {
            waitingSince = nanoTime.getAsLong();
        }
        put(entry);
        loseWhatIsTooMuch();
    }

    /**
     * What was known of a device that is forgotten now goes first of all: it must not be written after that, nor may what is
     * known of it later take its place before that.
     */
    private void put(FolderEntry entry) {
        folders.add(entry.folder());
        folders.forEach(folder -> entry.forgottenIn(folder).ifPresent(waiting::remove));
        Object key = entry.key().orElseGet(Object::new);
        waiting.put(key, entry);
        if (!entry.entry().important()) {
            unimportant.add(key);
        }
    }

    private void loseWhatIsTooMuch() {
        while (waiting.size() > most && !unimportant.isEmpty()) {
            lose(unimportant.iterator().next());
        }
        while (waiting.size() > most * ROOM_OF_IMPORTANT) {
            lose(waiting.keySet().iterator().next());
        }
    }

    private void lose(Object key) {
        waiting.remove(key);
        unimportant.remove(key);
        lost++;
    }

    /** The oldest entries, at most so many. They are the caller's until {@link #written} or {@link #giveBack}. */
    synchronized List<FolderEntry> take(int atMost) {
        List<FolderEntry> oldest = new ArrayList<>();
        for (Iterator<Map.Entry<Object, FolderEntry>> next = waiting.entrySet().iterator();
                next.hasNext() && oldest.size() < atMost; ) {
            Map.Entry<Object, FolderEntry> entry = next.next();
            oldest.add(entry.getValue());
            unimportant.remove(entry.getKey());
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
        List<FolderEntry> newer = List.copyOf(waiting.values());
        waiting.clear();
        unimportant.clear();
        taken.stream().filter(Backlog::isOfUse).forEach(this::put);
        newer.forEach(this::put);
        taken = List.of();
        loseWhatIsTooMuch();
    }

    /** Nobody waits for an answer any more that has been given. */
    private static boolean isOfUse(FolderEntry entry) {
        return !(entry.entry() instanceof Entry.Asked asked && asked.kept().isDone());
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

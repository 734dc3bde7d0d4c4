package dev.syncdashboard.demo.engine.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest events since the engine started. Ids begin at 1 with every start, so a log is made anew for each. Safe for
 * many threads.
 */
public final class EventLog {

    private static final int KEPT = 1_000;

    private final Deque<EngineEvent> events = new ArrayDeque<>();
    private long lastId;
    private boolean closed;

    /**
     * An answer to a wait.
     *
     * @param events newest first
     * @param cursor what to ask with next
     */
    public record Page(List<EngineEvent> events, long cursor) {}

    public synchronized void add(String typeName, Optional<EngineEvent.Folder> folder, Optional<String> path) {
        lastId++;
        events.addLast(new EngineEvent(lastId, typeName, folder, path));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        notifyAll();
    }

    /**
     * The events after the cursor; waits for the first of them, at most this long. A negative cursor gets what is there
     * at once. A cursor from before a restart may be ahead of every id: nothing is after it.
     */
    public synchronized Page after(long cursor, Duration hold) throws InterruptedException {
        long deadline = System.nanoTime() + hold.toNanos();
        while (cursor >= 0 && cursor >= lastId && !closed) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return new Page(newestFirst(cursor), lastId);
    }

    /** Ends every wait, for good. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private List<EngineEvent> newestFirst(long cursor) {
        List<EngineEvent> newer = new ArrayList<>(
                events.stream().filter(event -> event.id() > cursor).toList());
        Collections.reverse(newer);
        return newer;
    }
}

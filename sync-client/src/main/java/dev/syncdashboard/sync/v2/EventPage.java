package dev.syncdashboard.sync.v2;

import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.SyncException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * One answer of the events call.
 *
 * @param events oldest first; the engine sends the newest first
 * @param cursor what to ask with next: {@code data.id}, or the highest event id where the engine is too old for that;
 *     empty if it gave neither
 */
public record EventPage(List<SyncEvent> events, OptionalLong cursor) {

    private static final Comparator<SyncEvent> OLDEST_FIRST =
            Comparator.comparingLong(event -> event.id().orElse(Long.MAX_VALUE));

    public EventPage {
        events = List.copyOf(events);
    }

    /** What a wait without news ends with. */
    static EventPage empty() {
        return new EventPage(List.of(), OptionalLong.empty());
    }

    static EventPage from(Fields fields) throws SyncException {
        List<SyncEvent> events = fields.entries("events").stream()
                .map(SyncEvent::from)
                .sorted(OLDEST_FIRST)
                .toList();
        OptionalLong given = fields.number("id");
        return new EventPage(events, given.isPresent() ? given : highestId(events));
    }

    private static OptionalLong highestId(List<SyncEvent> events) {
        return events.stream().flatMapToLong(event -> event.id().stream()).max();
    }
}

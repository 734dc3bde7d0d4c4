package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts the fleet's numbers, and keeps them for some seconds: with many trucks they are much to read, and open pages ask
 * for them again and again. A new update or another roster is counted at once. One asks, all others wait for its answer.
 */
@Component
public class RecentNumbers {

    private static final Duration KEPT = Duration.ofSeconds(10);

    /** The next one that asks a history in trouble should not have to wait as well. */
    private static final Duration TROUBLE_KEPT = Duration.ofSeconds(2);

    private final HistoryLookup history;
    private final Clock clock;
    private final Map<FolderName, Counted> last = new HashMap<>();

    private record Counted(Board fleet, Instant at, HistoryAnswer<FleetNumbers> numbers) {

        boolean answers(Board newer, Instant now) {
            Duration age = Duration.between(at, now);
            Duration kept = numbers instanceof HistoryAnswer.Known ? KEPT : TROUBLE_KEPT;
            return fleet.updates().equals(newer.updates())
                    && fleet.roster().equals(newer.roster())
                    && fleet.known() == newer.known()
                    && !age.isNegative()
                    && age.compareTo(kept) < 0;
        }
    }

    RecentNumbers(HistoryLookup history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** The numbers of a Sync folder now. */
    public synchronized HistoryAnswer<FleetNumbers> of(Board newest) {
        Instant now = clock.instant();
        return Optional.ofNullable(last.get(newest.folder().name()))
                .filter(counted -> counted.answers(newest, now))
                .map(Counted::numbers)
                .orElseGet(() -> {
                    HistoryAnswer<FleetNumbers> counted = count(newest, now);
                    last.put(newest.folder().name(), new Counted(newest, now, counted));
                    return counted;
                });
    }

    private HistoryAnswer<FleetNumbers> count(Board newest, Instant now) {
        List<Update> recent = FleetNumbers.recent(newest, now);
        if (recent.isEmpty()) {
            return new HistoryAnswer.Known<>(FleetNumbers.of(newest, DeliveryHistory.NOTHING, now));
        }
        int first = recent.get(0).number();
        return history.ask(
                newest.folder().name(), reader -> FleetNumbers.of(newest, DeliveryHistory.read(reader, first), now));
    }
}

package dev.syncdashboard.dashboard.stationlist;

import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.stationlist.StationListFolder.Stamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sees that the list which was put into the Status folder is still there as it was, with its signature, by what one sees
 * without reading them, and remembers how often it was not. On the publisher's thread only.
 */
final class ListWatch {

    /** So long it is said that the list was touched. */
    private static final Duration SAID = Duration.ofHours(1);

    private final Clock clock;
    private Optional<StationListFolder> folder = Optional.empty();
    private Optional<Stamp> left = Optional.empty();
    private int restored;
    private Instant first = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    ListWatch(Clock clock) {
        this.clock = clock;
    }

    /** @param seen of the files that were found to be as they should, from before they were read */
    void placed(StationListFolder where, Stamp seen) {
        folder = Optional.of(where);
        left = Optional.of(seen);
    }

    /** Whether somebody may have touched it since. */
    boolean isTouched() {
        return folder.isPresent() && !folder.map(StationListFolder::stamp).equals(left);
    }

    /** It was not there as it was, and had to be put back. */
    void restored() {
        Instant now = clock.instant();
        if (!isFresh(now)) {
            restored = 0;
            first = now;
        }
        restored++;
        last = now;
    }

    /** That this happened, for an hour. */
    Optional<StationSays> says() {
        return isFresh(clock.instant()) ? Optional.of(StationSays.listReplaced(restored, first)) : Optional.empty();
    }

    private boolean isFresh(Instant now) {
        return restored > 0 && !last.plus(SAID).isBefore(now);
    }
}

package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.history.SharedAnswers;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The pasts of trucks, for the pages that show them.
 *
 * <p>The past is a part of its own on a truck's page, which its script fetches a few seconds after a change and once a
 * minute besides. So the part that has to be live never waits for a database, and the history has written what has just
 * happened when it is asked. However many pages follow one truck, it is asked for it once in {@link #LIFETIME}, or when
 * the truck itself has changed.
 */
@Component
class TruckPasts {

    /** Shorter than what the page's script waits after a change, or it might get what was read before that. */
    private static final Duration LIFETIME = Duration.ofSeconds(3);

    private static final int MOST_ANSWERS = 64;

    private final HistoryLookup history;
    private final SharedAnswers<Key, TruckPast> answers;

    private record Key(
            FolderName folder, PeerId device, List<PeerId> earlier, Instant from, long changedIn, int reports) {}

    @Autowired
    TruckPasts(HistoryLookup history) {
        this(history, System::nanoTime);
    }

    TruckPasts(HistoryLookup history, LongSupplier nanos) {
        this.history = history;
        this.answers = new SharedAnswers<>(MOST_ANSWERS, LIFETIME, nanos);
    }

    HistoryAnswer<TruckPast> of(StationFolder folder, PeerStatus peer, int reports, StationTime time) {
        List<PeerId> earlier = peer.facts().place().earlierDevices();
        Instant from = Timeline.begin(time);
        var wanted = new TruckPast.Wanted(peer.id(), earlier, from, time.now(), reports);
        return answers.get(
                new Key(folder.name(), peer.id(), earlier, from, peer.changedIn(), reports),
                () -> history.ask(folder.name(), reader -> TruckPast.read(reader, wanted)));
    }
}

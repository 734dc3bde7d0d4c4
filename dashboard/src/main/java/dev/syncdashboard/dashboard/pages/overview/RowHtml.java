package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Language;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Rows of the list as HTML. A row is rendered once and kept until its truck changes or a minute is over, since its ages
 * are told in minutes: with 1,000 trucks the template would otherwise take nearly all of the time of an answer.
 */
@Component
class RowHtml {

    private static final String TEMPLATE = "fragments/row";

    private final Fragments fragments;
    private final Map<Key, Rendered> kept = new ConcurrentHashMap<>();

    private record Key(FolderName folder, PeerId truck, Language language) {}

    private record Rendered(long changedIn, long minute, String html) {}

    RowHtml(Fragments fragments) {
        this.fragments = fragments;
    }

    String of(StationFolder folder, PeerStatus peer, StationTime time) {
        Key key = new Key(folder.name(), peer.id(), time.language());
        long minute = time.now().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        Rendered rendered = kept.get(key);
        if (rendered == null || rendered.changedIn != peer.changedIn() || rendered.minute != minute) {
            rendered = new Rendered(peer.changedIn(), minute, render(Row.of(peer, time), time.language()));
            kept.put(key, rendered);
        }
        return rendered.html;
    }

    /** All of them, one after the other. */
    String of(StationFolder folder, Collection<PeerStatus> peers, StationTime time) {
        return peers.stream().map(peer -> of(folder, peer, time)).collect(Collectors.joining());
    }

    /** Forgets the rows of trucks that are no longer there. */
    void keepOnly(Board board) {
        FolderName folder = board.folder().name();
        Set<PeerId> present = board.peers().stream().map(PeerStatus::id).collect(Collectors.toSet());
        kept.keySet().removeIf(key -> key.folder().equals(folder) && !present.contains(key.truck()));
    }

    private String render(Row row, Language language) {
        return fragments.html(language, TEMPLATE, "row", row);
    }
}

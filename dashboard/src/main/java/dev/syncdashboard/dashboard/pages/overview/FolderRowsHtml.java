package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Language;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Rows of trucks across all Sync folders as HTML, kept as {@link RowHtml} keeps those of one folder. That a truck does not need a
 * folder any more changes no status of it, so a row is compared with what it was made of, and remembers since when it is so.
 */
@Component
class FolderRowsHtml {

    private static final String TEMPLATE = "fragments/folders-row";

    private final Fragments fragments;
    private final Map<Key, Row> kept = new ConcurrentHashMap<>();

    private record Key(PeerId truck, Language language) {}

    /**
     * A row.
     *
     * @param made what it was made of
     * @param changedIn the version of the snapshot in which it was first seen so; the change itself is not later
     */
    record Row(TruckAcross made, List<StationFolder> folders, long minute, long changedIn, String html) {

        private boolean isOf(TruckAcross truck, List<StationFolder> all) {
            return made.equals(truck) && folders.equals(all);
        }
    }

    FolderRowsHtml(Fragments fragments) {
        this.fragments = fragments;
    }

    Row of(TruckAcross truck, FleetSnapshot fleet, StationTime time) {
        Key key = new Key(truck.device().id(), time.language());
        long minute = time.now().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        List<StationFolder> folders =
                fleet.boards().stream().map(board -> board.folder()).toList();
        Optional<Row> same = Optional.ofNullable(kept.get(key)).filter(row -> row.isOf(truck, folders));
        Optional<Row> asItIs = same.filter(row -> row.minute == minute);
        if (asItIs.isPresent()) {
            return asItIs.get();
        }
        Row row = new Row(
                truck,
                folders,
                minute,
                same.map(Row::changedIn).orElse(fleet.version()),
                fragments.html(time.language(), TEMPLATE, "truck", TruckInFolders.of(truck, folders, time)));
        kept.put(key, row);
        return row;
    }

    /** All of them, one after the other. */
    String of(Collection<TruckAcross> trucks, FleetSnapshot fleet, StationTime time) {
        return trucks.stream().map(truck -> of(truck, fleet, time).html()).collect(Collectors.joining());
    }

    /** Forgets the rows of trucks that are no longer there. */
    void keepOnly(TrucksAcross trucks) {
        Set<PeerId> present =
                trucks.all().stream().map(truck -> truck.device().id()).collect(Collectors.toSet());
        kept.keySet().removeIf(key -> !present.contains(key.truck()));
    }
}

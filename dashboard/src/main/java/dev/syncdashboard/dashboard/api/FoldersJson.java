package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The station's Sync folders, the first one first. Nothing here says of all of them that all is good. */
record FoldersJson(List<Item> folders) {

    /**
     * One of them.
     *
     * @param label what people call it; null if it is the only one and has no name
     * @param first whether addresses without a folder are about it
     * @param state as in {@link StationJson}
     * @param update the number of its newest update
     * @param summary as in {@link FleetJson}
     */
    record Item(
            String name,
            @Nullable String label,
            boolean first,
            boolean known,
            String state,
            @Nullable Integer update,
            Map<String, Integer> summary,
            boolean allUpToDate) {

        private static Item of(Board board) {
            return new Item(
                    board.folder().name().value(),
                    board.folder().label().isEmpty() ? null : board.folder().label(),
                    board.folder().first(),
                    board.known(),
                    StationJson.state(board.station()),
                    board.station().update().map(Update::number).orElse(null),
                    Summary.counts(board),
                    Summary.allUpToDate(board));
        }
    }

    static FoldersJson of(FleetSnapshot fleet) {
        return new FoldersJson(fleet.boards().stream().map(Item::of).toList());
    }
}

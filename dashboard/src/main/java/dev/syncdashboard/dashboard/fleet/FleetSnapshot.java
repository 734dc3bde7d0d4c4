package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.status.FolderName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The whole fleet at one moment: a board for each Sync folder of the station. Immutable.
 *
 * @param version grows by one with every change that a person could see
 * @param boards the station's first folder first; never empty
 */
public record FleetSnapshot(long version, List<Board> boards) {

    /** @throws IllegalArgumentException if there is no board */
    public FleetSnapshot {
        if (boards.isEmpty()) {
            throw new IllegalArgumentException("a station has a Sync folder");
        }
        boards = List.copyOf(boards);
    }

    /** Of a station with one Sync folder. */
    public static FleetSnapshot of(Board only) {
        return new FleetSnapshot(only.version(), List.of(only));
    }

    /** That of the station's first folder, which is the only one of most stations. */
    public Board first() {
        return boards.get(0);
    }

    /** Empty if the station has no such folder. */
    public Optional<Board> board(FolderName folder) {
        return boards.stream()
                .filter(board -> board.folder().name().equals(folder))
                .findFirst();
    }

    /** Whether the station shares more than one Sync folder, so that each has to be named. */
    public boolean hasSeveralFolders() {
        return boards.size() > 1;
    }

    /** The same version with other boards in the same order. */
    FleetSnapshot with(UnaryOperator<Board> change) {
        return new FleetSnapshot(version, boards.stream().map(change).toList());
    }
}

package dev.syncdashboard.dashboard.audit;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit.Editable;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.status.FolderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an edit does beside the roster, of which only the difference counts. */
final class Watched implements Editable {

    private final Editable editable;
    private final Fleet fleet;
    private final List<Change> changes = new ArrayList<>();

    Watched(Editable editable, Fleet fleet) {
        this.editable = editable;
        this.fleet = fleet;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    @Override
    public Roster roster() {
        return editable.roster();
    }

    @Override
    public void roster(Roster next) {
        editable.roster(next);
    }

    @Override
    public boolean title(FolderName folder, int number, Optional<String> title) {
        String before = fleet.snapshot()
                .board(folder)
                .flatMap(board -> board.update(number))
                .flatMap(Update::title)
                .orElse("");
        boolean done = editable.title(folder, number, title);
        if (done && !before.equals(title.orElse(""))) {
            changes.add(new Change("update.title", "#" + number + " " + folder, before, title.orElse("")));
        }
        return done;
    }

    @Override
    public void lossSeen() {
        editable.lossSeen();
        changes.add(Change.of("history.loss_seen", ""));
    }
}

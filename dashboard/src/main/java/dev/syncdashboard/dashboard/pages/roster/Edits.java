package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetEditor.Outcome;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterChange.About;
import dev.syncdashboard.dashboard.roster.RosterChange.Refused;
import dev.syncdashboard.dashboard.web.Patience;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Changes the roster and waits until it is in the snapshot, as long as a person would. */
@Component
class Edits {

    private static final Refused BUSY = new Refused(
            About.ROSTER,
            "The dashboard has not answered in time. The change may still be made: look at the roster before you try again.");

    private final FleetEditor editor;
    private final Patience patience;

    @Autowired
    Edits(FleetEditor editor) {
        this(editor, Patience.OF_A_PERSON);
    }

    Edits(FleetEditor editor, Patience patience) {
        this.editor = editor;
        this.patience = patience;
    }

    /**
     * What came of a change.
     *
     * @param refused why nothing was changed, if so
     * @param kept whether it is on the disk already
     */
    record Answer(Optional<Refused> refused, boolean kept) {

        /** What a page says then. */
        ChangeNotice said(ChangeNotice done) {
            return kept ? done : ChangeNotice.NOT_KEPT;
        }
    }

    void lossSeen() {
        editor.lossSeen();
    }

    /** Waits until it is done and kept. */
    Answer change(Function<Roster, RosterChange> change) {
        AtomicReference<@Nullable Refused> refused = new AtomicReference<>();
        Optional<Outcome> outcome = patience.await(editor.changeRoster(roster -> noted(change.apply(roster), refused)));
        if (outcome.isEmpty()) {
            return new Answer(Optional.of(BUSY), false);
        }
        Optional<Refused> why = outcome.get() instanceof Outcome.Refused other
                ? Optional.ofNullable(refused.get()).or(() -> Optional.of(new Refused(About.ROSTER, other.why())))
                : Optional.empty();
        return new Answer(why, outcome.get() instanceof Outcome.Done);
    }

    /** The outcome has only the sentence, but a page wants to know the field too. */
    private static RosterChange noted(RosterChange change, AtomicReference<@Nullable Refused> refused) {
        if (change instanceof Refused why) {
            refused.set(why);
        }
        return change;
    }
}

package dev.syncdashboard.dashboard.rosterpage;

import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetEditor.Outcome;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterChange.About;
import dev.syncdashboard.dashboard.roster.RosterChange.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Changes the roster and waits until it is in the snapshot, as long as a person would. */
@Component
class Edits {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Refused BUSY = new Refused(
            About.ROSTER,
            "The dashboard has not answered in time. The change may still be made: look at the roster before you try again.");

    private final FleetEditor editor;
    private final Duration patience;

    @Autowired
    Edits(FleetEditor editor) {
        this(editor, PATIENCE);
    }

    Edits(FleetEditor editor, Duration patience) {
        this.editor = editor;
        this.patience = patience;
    }

    /** Empty once it is done; else why nothing was changed. */
    Optional<Refused> change(Function<Roster, RosterChange> change) {
        AtomicReference<@Nullable Refused> refused = new AtomicReference<>();
        Outcome outcome;
        try {
            outcome = editor.changeRoster(roster -> noted(change.apply(roster), refused))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of(BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(BUSY);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return outcome instanceof Outcome.Refused other
                ? Optional.ofNullable(refused.get()).or(() -> Optional.of(new Refused(About.ROSTER, other.why())))
                : Optional.empty();
    }

    /** The outcome has only the sentence, but a page wants to know the field too. */
    private static RosterChange noted(RosterChange change, AtomicReference<@Nullable Refused> refused) {
        if (change instanceof Refused why) {
            refused.set(why);
        }
        return change;
    }
}

package dev.syncdashboard.dashboard.audit;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChanges;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes what somebody does here, with his name and address. Nothing secret is ever among it. Safe for many threads. */
@Component
public class Audit {

    private final Deeds deeds;
    private final Fleet fleet;
    private final Clock clock;
    private final Refusals refusals = new Refusals();

    public Audit(Deeds deeds, Fleet fleet, Clock clock) {
        this.deeds = deeds;
        this.fleet = fleet;
        this.clock = clock;
    }

    /** Something that was done by the request which this thread answers. */
    public void note(String who, Change change) {
        keep(who, address(), change);
    }

    /** A login was refused. Who guesses is not given the disk to fill: of many in an hour only the number is noted. */
    public void refused(String who, Change change) {
        refusals.next(clock.instant()).ifPresent(leftOut -> {
            if (leftOut > 0) {
                keep("", "", new Change("login.refused_more", "", "", Long.toString(leftOut)));
            }
            note(who, change);
        });
    }

    /** The same edit, which is noted when it is made: on the fleet's thread, so that what was before is what it changed. */
    public <T> FleetEdit<T> noting(String who, FleetEdit<T> edit) {
        String address = address();
        return editable -> {
            Roster before = editable.roster();
            Watched watched = new Watched(editable, fleet);
            Attempt<T> attempt = edit.make(watched);
            List<Change> changes = new ArrayList<>(RosterChanges.between(before, editable.roster()));
            changes.addAll(watched.changes());
            changes.forEach(change -> keep(who, address, change));
            return attempt;
        };
    }

    private void keep(String who, String address, Change change) {
        deeds.keep(new Deed(clock.instant(), who, address, change));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? Client.of(now.getRequest()).address()
                : "";
    }
}

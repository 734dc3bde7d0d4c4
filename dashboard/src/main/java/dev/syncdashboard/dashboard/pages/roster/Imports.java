package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.dashboard.roster.MergedRoster;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.web.Edits;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lays a file over the roster, all of it or nothing. */
@Component
record Imports(Fleet fleet, Edits edits, Clock clock) {
    /** @param removeOthers whether trucks that are not in the file leave the roster */
    Edits.Answer<MergedRoster> take(byte[] file, boolean removeOthers) {
        RosterReading reading = RosterCsvReader.read(file, clock.getZone());
        Instant now = clock.instant();
        if (reading.objections().isEmpty()) {
            return edits.make(FleetEdit.ofRoster(
                    roster -> MergedRoster.of(reading.sheet(), roster, removeOthers, now), MergedRoster::roster));
        }
        // What else is wrong with the lines is said at the same time.
        Roster roster = fleet.snapshot().first().roster();
        List<Objection> all = new ArrayList<>(reading.objections());
        all.addAll(MergedRoster.of(reading.sheet(), roster, removeOthers, now)
                .<List<Objection>>either(merged -> List.of(), Refusal::objections));
        all.sort(Comparator.comparingInt(Objection::line));
        return new Edits.Answer<>(Attempt.refused(new Refusal(all)), false, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

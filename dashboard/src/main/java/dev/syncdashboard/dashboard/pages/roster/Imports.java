package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterChange.About;
import dev.syncdashboard.dashboard.roster.RosterMerge;
import dev.syncdashboard.dashboard.roster.RosterMerge.Merged;
import dev.syncdashboard.dashboard.roster.RosterMerge.Objected;
import dev.syncdashboard.dashboard.roster.RosterSheet.Objection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Lays a file over the roster, all of it or nothing. */
@Component
class Imports {

    /** More help nobody. */
    private static final int MOST_OBJECTIONS = 50;

    private static final RosterChange.Refused REFUSED =
            new RosterChange.Refused(About.ROSTER, "The file can't be imported.");

    private final Fleet fleet;
    private final Edits edits;
    private final Clock clock;

    Imports(Fleet fleet, Edits edits, Clock clock) {
        this.fleet = fleet;
        this.edits = edits;
        this.clock = clock;
    }

    /** @param removeOthers whether trucks that are not in the file leave the roster */
    Imported take(byte[] file, boolean removeOthers) {
        RosterReading reading = RosterCsvReader.read(file, clock.getZone());
        Instant now = clock.instant();
        if (!reading.objections().isEmpty()) {
            return objected(
                    reading,
                    RosterMerge.of(reading.sheet(), fleet.snapshot().first().roster(), removeOthers, now));
        }
        AtomicReference<RosterMerge> outcome = new AtomicReference<>(new Objected(List.of()));
        Edits.Answer answer = edits.change(roster -> {
            RosterMerge merge = RosterMerge.of(reading.sheet(), roster, removeOthers, now);
            outcome.set(merge);
            return merge instanceof Merged merged ? new RosterChange.Changed(merged.roster()) : REFUSED;
        });
        if (outcome.get() instanceof Merged merged && answer.refused().isEmpty()) {
            return new Imported.Done(ImportTally.of(merged), answer.kept());
        }
        RosterChange.Refused why = answer.refused().orElse(REFUSED);
        return outcome.get() instanceof Objected objected && why.equals(REFUSED)
                ? objected(reading, objected)
                : new Imported.Refused(List.of(why.why()));
    }

    private static Imported objected(RosterReading reading, RosterMerge merge) {
        List<Objection> all = new ArrayList<>(reading.objections());
        if (merge instanceof Objected objected) {
            all.addAll(objected.objections());
        }
        all.sort(Comparator.comparingInt(Objection::line));
        List<String> words = new ArrayList<>(
                all.stream().limit(MOST_OBJECTIONS).map(Imports::inWords).toList());
        if (all.size() > MOST_OBJECTIONS) {
            words.add("And " + (all.size() - MOST_OBJECTIONS) + " more.");
        }
        return new Imported.Refused(words);
    }

    private static String inWords(Objection objection) {
        return objection.line() == RosterReading.WHOLE_FILE
                ? objection.text()
                : "Line " + objection.line() + ": " + objection.text();
    }
}

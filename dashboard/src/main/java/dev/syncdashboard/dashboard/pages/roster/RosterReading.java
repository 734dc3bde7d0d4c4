package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.dashboard.roster.RosterSheet;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Set;

/**
 * What could be read of a file.
 *
 * @param sheet all lines, also those with something that could not be read
 * @param objections what could not be read; a line 0 means the whole file
 */
record RosterReading(RosterSheet sheet, List<Objection> objections) {

    RosterReading {
        objections = List.copyOf(objections);
    }

    static RosterReading nothing(int line, Message why) {
        return new RosterReading(new RosterSheet(Set.of(), List.of()), List.of(Objection.inLine(line, why)));
    }
}

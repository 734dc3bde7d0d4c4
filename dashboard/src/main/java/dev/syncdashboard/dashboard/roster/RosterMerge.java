package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.roster.RosterSheet.Objection;
import java.time.Instant;
import java.util.List;

/** What comes of it if a sheet is laid over a roster: all of it, or nothing. */
public sealed interface RosterMerge {

    /**
     * The roster as the sheet says.
     *
     * @param added trucks that were not on the roster
     * @param changed trucks of which the sheet says something else than the roster did
     * @param same trucks that are as they were
     * @param kept trucks that are not in the sheet, and are on the roster all the same
     * @param removed trucks that are not in the sheet, and therefore no longer on the roster
     */
    record Merged(Roster roster, int added, int changed, int same, int kept, int removed) implements RosterMerge {}

    /** It can't be. */
    record Objected(List<Objection> objections) implements RosterMerge {}

    /**
     * A line means the truck of its name; if there is none, the truck with its device, which then gets another name; if
     * there is none either, a truck more.
     *
     * @param removeOthers whether trucks that are not in the sheet leave the roster
     */
    static RosterMerge of(RosterSheet sheet, Roster roster, boolean removeOthers, Instant now) {
        return new Merger(sheet, roster, removeOthers, now).merge();
    }
}

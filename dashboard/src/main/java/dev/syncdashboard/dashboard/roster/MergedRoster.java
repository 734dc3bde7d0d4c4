package dev.syncdashboard.dashboard.roster;

import dev.syncdashboard.dashboard.model.Attempt;
import java.time.Instant;

/**
 * A roster over which a sheet was laid: all of it, or nothing.
 *
 * @param added trucks that were not on the roster
 * @param changed trucks of which the sheet says something else than the roster did
 * @param same trucks that are as they were
 * @param kept trucks that are not in the sheet, and are on the roster all the same
 * @param removed trucks that are not in the sheet, and therefore no longer on the roster
 */
public record MergedRoster(Roster roster, int added, int changed, int same, int kept, int removed) {

    /**
     * A line means the truck of its name; if there is none, the truck with its device, which then gets another name; if
     * there is none either, a truck more.
     *
     * @param removeOthers whether trucks that are not in the sheet leave the roster
     */
    public static Attempt<MergedRoster> of(RosterSheet sheet, Roster roster, boolean removeOthers, Instant now) {
        return new Merger(sheet, roster, removeOthers, now).merge();
    }
}

package dev.syncdashboard.dashboard.roster;

/** What comes of a wish to change the roster. */
public sealed interface RosterChange {

    /** What a refusal is about, so that a page can show it beside the right field. */
    enum About {
        NAME,
        GROUP,
        DEVICE,
        REASON,
        UNTIL,
        /** Nothing that could be typed otherwise. */
        ROSTER
    }

    /** The roster as it is then; equal to the one before if there was nothing to change. */
    record Changed(Roster roster) implements RosterChange {}

    /**
     * It can't be.
     *
     * @param why in a whole sentence, for the person who wished it
     */
    record Refused(About about, String why) implements RosterChange {}
}

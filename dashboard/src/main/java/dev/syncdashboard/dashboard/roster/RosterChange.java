package dev.syncdashboard.dashboard.roster;

/** What comes of a wish to change the roster. */
public sealed interface RosterChange {

    /** The roster as it is then; equal to the one before if there was nothing to change. */
    record Changed(Roster roster) implements RosterChange {}

    /**
     * It can't be.
     *
     * @param why in a whole sentence, for the person who wished it
     */
    record Refused(String why) implements RosterChange {}
}

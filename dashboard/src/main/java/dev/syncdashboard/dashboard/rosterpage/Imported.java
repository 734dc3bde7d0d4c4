package dev.syncdashboard.dashboard.rosterpage;

import java.util.List;

/** What came of an import. */
sealed interface Imported {

    /** The roster is as the file says. */
    record Done(Tally tally) implements Imported {}

    /**
     * Nothing was changed.
     *
     * @param problems in whole sentences
     */
    record Refused(List<String> problems) implements Imported {}
}

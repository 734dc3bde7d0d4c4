package dev.syncdashboard.dashboard.pages.roster;

import java.util.List;

/** What came of an import. */
sealed interface Imported {

    /**
     * The roster is as the file says.
     *
     * @param kept whether it is on the disk already
     */
    record Done(ImportTally tally, boolean kept) implements Imported {}

    /**
     * Nothing was changed.
     *
     * @param problems in whole sentences
     */
    record Refused(List<String> problems) implements Imported {}
}

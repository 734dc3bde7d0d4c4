package dev.syncdashboard.dashboard.reports;

import java.time.Instant;

/** Hears what stands in the Status folder. Called from the watcher's thread; must not block. */
public interface ReportsListener {

    void scanned(ReportsScan scan);

    /**
     * The folder could not be read. Called for every try that fails.
     *
     * @param problem in whole sentences, for a page: no path
     */
    void unreadable(Instant at, String problem);
}

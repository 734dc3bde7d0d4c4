package dev.syncdashboard.dashboard.reports;

import dev.syncdashboard.status.StatusScope;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.Optional;

/** Hears what stands in the Status folder. Called from the watcher's thread; must not block unless that is said. */
public interface ReportsListener {

    /**
     * Whose files are to be read. Waits until all news that came before has been taken in: who is known may be among it.
     *
     * @return empty if that took too long
     */
    Optional<StatusScope> scope() throws InterruptedException;

    void scanned(ReportsScan scan);

    /**
     * The folder could not be read. Called for every try that fails.
     *
     * @param problem in whole sentences, for a page: no path
     */
    void unreadable(Instant at, Message problem);
}

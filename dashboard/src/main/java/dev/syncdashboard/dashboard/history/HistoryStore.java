package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.StationHistory;

/** Where the station's history is kept. Called from the fleet's own thread only. */
public interface HistoryStore {

    /** All that is kept; empty at the first start. */
    StationHistory load();

    /**
     * The history has grown. Both its lists only ever grow at their end (an update may get its file list later), so what
     * is new is told by their lengths. Must not block: a slow disk must never delay a page.
     */
    void keep(StationHistory history);
}

package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.StationHistory;

/** Keeps the history for as long as the dashboard runs. */
public final class InMemoryHistoryStore implements HistoryStore {

    private volatile StationHistory history = StationHistory.EMPTY;

    @Override
    public StationHistory load() {
        return history;
    }

    @Override
    public void keep(StationHistory newer) {
        history = newer;
    }
}

package dev.syncdashboard.dashboard.history;

class InMemoryHistoryStoreTest extends HistoryStoreContract {

    private final HistoryStore memory = new InMemoryHistoryStore();

    /** Its place is itself. */
    @Override
    HistoryStore newStore() {
        return memory;
    }
}

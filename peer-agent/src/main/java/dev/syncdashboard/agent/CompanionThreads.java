package dev.syncdashboard.agent;

import java.util.List;

/** The threads of all companions of an agent. */
record CompanionThreads(List<CompanionThread> all) implements AutoCloseable {

    static CompanionThreads of(List<Companion> companions) {
        return new CompanionThreads(
                companions.stream().map(CompanionThread::new).toList());
    }

    void start() {
        all.forEach(CompanionThread::start);
    }

    @Override
    public void close() {
        all.forEach(CompanionThread::close);
    }
}

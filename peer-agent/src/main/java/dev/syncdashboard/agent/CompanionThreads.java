package dev.syncdashboard.agent;

import java.util.List;

/** The threads of all companions of an agent. */
record CompanionThreads(List<CompanionThread> all) implements AutoCloseable {

    static CompanionThreads start(List<Companion> companions) {
        List<CompanionThread> threads =
                companions.stream().map(CompanionThread::new).toList();
        threads.forEach(CompanionThread::start);
        return new CompanionThreads(threads);
    }

    @Override
    public void close() {
        all.forEach(CompanionThread::close);
    }
}

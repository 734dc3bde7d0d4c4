package dev.syncdashboard.agent;

import dev.syncdashboard.threads.ThreadFaults;
import java.util.List;

/** The threads of all companions of an agent. */
record CompanionThreads(List<CompanionThread> all) implements AutoCloseable {

    static CompanionThreads of(List<Companion> companions, AgentStandstills standstills, ThreadFaults faults) {
        return new CompanionThreads(companions.stream()
                .map(each -> new CompanionThread(each, standstills.watch(each.name()), faults))
                .toList());
    }

    void start() {
        all.forEach(CompanionThread::start);
    }

    @Override
    public void close() {
        all.forEach(CompanionThread::close);
    }
}

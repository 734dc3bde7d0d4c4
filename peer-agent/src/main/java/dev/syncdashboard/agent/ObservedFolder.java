package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.setup.SyncFolder;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * One of the Sync folders, and what a look at it goes by.
 *
 * @param faults what is wrong with the agent itself
 * @param statusFolder share id, folder id or unique name of the Status folder
 */
record ObservedFolder(
        AgentFolder of,
        String statusFolder,
        DiskSpace disk,
        DiskEvidence evidence,
        Supplier<List<Hindrance>> faults,
        Clock clock,
        PassingTime time) {

    SyncFolder folder() {
        return of.folder();
    }

    EngineMoment now() {
        return of.engine().now();
    }
}

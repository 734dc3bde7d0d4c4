package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.common.IndexStatus;
import dev.syncdashboard.engine.syncfiles.DiskStamp;
import dev.syncdashboard.sync.v1.V1Folder;
import java.util.List;

/**
 * What follows from the engine's answer about a folder, and from how the folder looks on the disk, since the engine tells of
 * no change. Pure.
 */
record FolderFacts(V1Folder folder, DiskStamp disk) implements IndexStatus {

    /** @param selective whether only picked files are fetched */
    static State state(V1Folder folder, boolean selective) {
        if (hasFailed(folder)) {
            return State.STOPPED;
        }
        if (folder.indexing().orElse(false)) {
            return State.INDEXING;
        }
        return selective ? State.PLACEHOLDERS : State.ACTIVE;
    }

    /** Whether the engine says of itself that nothing hinders it; silence is no such word. */
    boolean saysThatAllIsWell() {
        return folder.error().orElse(-1) == 0 && !folder.indexing().orElse(true);
    }

    /** The disk's look stands for the number of changes that the engine does not give. */
    @Override
    public Counters counters() {
        return new Counters(
                disk.value(),
                List.of(
                        folder.files().orElse(-1),
                        folder.size().orElse(-1),
                        folder.error().orElse(-1)));
    }

    /** The hash is of the disk, which is looked at before and after; it need not wait for the engine. */
    @Override
    public boolean scans() {
        return false;
    }

    @Override
    public boolean pulls() {
        return false;
    }

    @Override
    public boolean standsStillByItself() {
        return !hasFailed();
    }

    @Override
    public boolean hasNoKnownState() {
        return false;
    }

    /** The API knows no pause. */
    @Override
    public boolean isPaused() {
        return false;
    }

    @Override
    public boolean hasFailed() {
        return hasFailed(folder);
    }

    @Override
    public boolean works() {
        return !hasFailed();
    }

    private static boolean hasFailed(V1Folder folder) {
        return folder.error().orElse(0) != 0;
    }
}

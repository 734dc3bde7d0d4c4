package dev.syncdashboard.agent.update;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;

/** Who this device is, and where its folders are, as its engine says. */
public record DevicePlaces(PeerId device, Path syncFolder, Path statusFolder) {

    /**
     * Asks the engine.
     *
     * @param sync share id, folder id or unique name of the first Sync folder
     * @param status likewise, of the Status folder
     */
    public static DevicePlaces ask(SyncEngine engine, String sync, String status)
            throws EngineException, InterruptedException {
        EngineMoment now = engine.now();
        return new DevicePlaces(
                now.identity().peerId(),
                now.folder(sync).path(),
                now.folder(status).path());
    }
}

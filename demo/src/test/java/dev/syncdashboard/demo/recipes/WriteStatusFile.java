package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Recipe: write a status file, as the agent does. */
final class WriteStatusFile {

    private WriteStatusFile() {}

    static void run(Map<String, String> settings, Clock clock) throws IOException, InterruptedException {
        // recipe begins
        try (SyncEngine engine = Engines.open(key -> Optional.ofNullable(settings.get(key)))) {
            EngineMoment now = engine.now();
            EngineIdentity self = now.identity();
            EngineFolder sync = now.folder("Sync");
            EngineFolder status = now.folder("Status");

            FolderHash hash =
                    now.look(sync, FolderRole.TRUCK_SYNC).activity().hash().orElse(FolderHash.UNKNOWN);
            StatusReport report = StatusReport.of(self.deviceName(), clock.instant(), hash);

            String temporary = engine.temporaryFileName(self.peerId().statusFileName());
            new StatusFolder(status.path(), clock).replace(self.peerId(), report, temporary);
        }
        // recipe ends
    }
}

package dev.syncdashboard.demo.recipes;

import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Recipe: find who is behind, also among those that are away. */
final class WhoIsBehind {

    private WhoIsBehind() {}

    static void run(Map<String, String> settings, Clock clock, PrintStream out)
            throws IOException, InterruptedException {
        // recipe begins
        try (SyncEngine engine = Engines.open(key -> Optional.ofNullable(settings.get(key)))) {
            EngineMoment now = engine.now();
            FolderHash current = now.look(now.folder("Sync"), FolderRole.STATION_SYNC)
                    .activity()
                    .hash()
                    .orElseThrow(() -> new IOException("the station has no hash of its own now"));
            StatusFolder reports = new StatusFolder(now.folder("Status").path(), clock);

            for (StatusFile file : reports.readAll()) {
                if (file instanceof StatusFile.Usable usable) {
                    StatusReport report = usable.report();
                    boolean same = report.hash().equals(current) && !report.saysIncomplete();
                    out.println(report.name() + (same ? " had this version " : " was behind ") + usable.arrived());
                } else {
                    out.println(file.peer() + " has a file that can't be used");
                }
            }
        }
        // recipe ends
    }
}

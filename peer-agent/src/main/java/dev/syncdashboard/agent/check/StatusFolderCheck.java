package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.Problems;
import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/** The Status folder: that reports can be written there, and that they get away. */
record StatusFolderCheck(SyncEngine engine, Clock clock, Consumer<Finding> sink) {
    /** A name of its own, so that a running agent's file is never touched. */
    private static final String PROBE = "check";

    void run(EngineFolder folder, List<EngineFolder> syncFolders, PeerId self) throws InterruptedException {
        Problems.of("Status", folder).ifPresent(each -> sink.accept(Finding.failed(each)));
        sink.accept(
                folder.writable()
                        ? Finding.ok("What is written into the Status folder is sent to others.")
                        : Finding.failed(
                                "The Status folder is read-only for this device: reports would never leave it.",
                                "At the station, give this device the right to read and write the Status folder."));
        syncFolders.stream()
                .filter(each -> each.id().equals(folder.id()) || folder.path().startsWith(each.path()))
                .findFirst()
                .ifPresent(each -> sink.accept(Finding.failed(
                        "The Status folder lies in the Sync folder: every report would change the Sync folder.",
                        "Share a second folder and name it in sync.status.folder.")));
        sink.accept(DiskProbe.write("The Status folder's directory", folder.path(), engine.temporaryFileName(PROBE)));
        advice(folder);
        reports(folder, self);
    }

    private void advice(EngineFolder folder) throws InterruptedException {
        try {
            engine.now()
                    .look(folder, FolderRole.STATUS)
                    .advice()
                    .forEach(each -> sink.accept(Finding.advised("Status", each)));
        } catch (EngineException e) {
            sink.accept(Finding.warning(
                    "The engine's advice on the Status folder: " + e.getMessage(),
                    "Look again when the engine answers."));
        }
    }

    private void reports(EngineFolder folder, PeerId self) {
        try {
            List<StatusFile> files = new StatusFolder(folder.path(), clock).readAll();
            sink.accept(ownReport(files, self));
            sink.accept(ClockCheck.of(clock.instant(), writtenByOthers(files, self)));
        } catch (IOException e) {
            sink.accept(Finding.failed(
                    "The reports in " + folder.path() + " can't be read: " + Reasons.of(e) + ".",
                    "Give the agent's user the right to read and write there."));
        }
    }

    private static Finding ownReport(List<StatusFile> files, PeerId self) {
        return files.stream()
                .filter(file -> file.peer().equals(self))
                .map(StatusFolderCheck::ownReport)
                .reduce((one, other) -> one.outcome() == Finding.Outcome.OK ? other : one)
                .orElseGet(() -> Finding.ok("No report of this device yet: the agent writes it when it runs."));
    }

    private static Finding ownReport(StatusFile file) {
        String name = file.peer().statusFileName();
        if (file instanceof StatusFile.Usable usable) {
            return Finding.ok("The last report " + name + " was written at "
                    + usable.report().written().truncatedTo(ChronoUnit.SECONDS) + ".");
        }
        return Finding.warning(
                "The file " + name + " is there and can't be used, or has a conflict copy.",
                "The agent writes it anew. If this comes again, see that no other device has the same peer id.");
    }

    private static List<Instant> writtenByOthers(List<StatusFile> files, PeerId self) {
        return files.stream()
                .filter(file -> !file.peer().equals(self))
                .filter(StatusFile.Usable.class::isInstance)
                .map(file -> ((StatusFile.Usable) file).report().written())
                .toList();
    }
}

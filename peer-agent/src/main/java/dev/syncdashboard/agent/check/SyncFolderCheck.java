package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.Problems;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.FolderHash;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/** The Sync folder: that the truck gets its files, and that the engine can say which it has. */
final class SyncFolderCheck {

    private final SyncEngine engine;
    private final Consumer<Finding> sink;

    SyncFolderCheck(SyncEngine engine, Consumer<Finding> sink) {
        this.engine = engine;
        this.sink = sink;
    }

    void run(EngineFolder folder) throws InterruptedException {
        state(folder);
        directory(folder);
        hash(folder);
    }

    private void state(EngineFolder folder) {
        Problems.of("Sync", folder)
                .ifPresent(problem -> sink.accept(Finding.failed(
                        "Now " + problem + ".", "Set it to sync everything in the sync engine's web UI.")));
        if (folder.writable()) {
            sink.accept(Finding.warning(
                    "Files of the Sync folder that are changed on this device are sent to all others.",
                    "A truck should have the Sync folder read-only: share it so from the station."));
        }
    }

    private void directory(EngineFolder folder) {
        if (Files.notExists(folder.path())) {
            sink.accept(Finding.failed(
                    "The Sync folder's directory " + folder.path() + " does not exist on the disk.",
                    "See that the disk is attached, or share the folder again."));
        }
        if (Files.isDirectory(folder.path()) && !Files.isReadable(folder.path())) {
            sink.accept(Finding.warning(
                    "The user '" + System.getProperty("user.name", "?") + "' may not read the Sync folder's directory "
                            + folder.path() + ", so the agent can't see files that are still arriving.",
                    "Give the agent's user the right to read it."));
        }
    }

    private void hash(EngineFolder folder) throws InterruptedException {
        try {
            Optional<FolderHash> hash = engine.activity(folder).hash();
            sink.accept(
                    hash.isPresent()
                            ? Finding.ok(
                                    "The hash of the Sync folder is " + hash.get() + ", " + completeness(folder) + ".")
                            : noHash("The engine gives no hash for the Sync folder."));
        } catch (EngineException e) {
            sink.accept(noHash("The hash of the Sync folder: " + e.getMessage()));
        }
    }

    private String completeness(EngineFolder folder) throws InterruptedException, EngineException {
        return switch (engine.completeness(folder)) {
            case COMPLETE -> "all its files are complete";
            case INCOMPLETE -> "files are still arriving";
            case UNKNOWN -> "whether all files are complete the engine doesn't say";
        };
    }

    private static Finding noHash(String text) {
        return Finding.failed(
                text, "Wait until the engine has indexed the folder. If that does not help, the engine is too old.");
    }
}

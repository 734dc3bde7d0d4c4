package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.Problems;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.Unconfirmed;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The Sync folder: that the truck gets its files, and that the engine can say which it has. */
record SyncFolderCheck(SyncEngine engine, PathProposal places, Consumer<Finding> sink) {
    void run(EngineFolder folder) throws InterruptedException {
        state(folder);
        directory(folder);
        List<FolderAdvice> advice = hash(folder).map(FolderLook::advice).orElse(List.of());
        advice.forEach(each -> sink.accept(Finding.advised("Sync", each)));
        // An engine that gives advice says this itself, and knows better: others are asked what they can't tell.
        if (folder.writable() && advice.isEmpty()) {
            sink.accept(Finding.warning(
                    "Files of the Sync folder that are changed on this device are sent to all others.",
                    "A truck should have the Sync folder read-only: share it so from the station."));
        }
    }

    private void state(EngineFolder folder) {
        Problems.of("Sync", folder).ifPresent(each -> sink.accept(Finding.failed(each)));
    }

    private void directory(EngineFolder folder) {
        if (Files.notExists(folder.path())) {
            sink.accept(Finding.failed(
                    "The Sync folder's directory " + folder.path() + " does not exist on the disk.", remedy(folder)));
        }
        if (Files.isDirectory(folder.path()) && !Files.isReadable(folder.path())) {
            sink.accept(Finding.warning(
                    "The user '" + System.getProperty("user.name", "?") + "' may not read the Sync folder's directory "
                            + folder.path() + ", so the agent can't see files that are still arriving.",
                    "Give the agent's user the right to read it."));
        }
    }

    private String remedy(EngineFolder folder) {
        String proposal = places.of(folder.path())
                .map(map -> " This program sees a directory that may be it: try sync.path-map=" + map
                        + ", and see that its files are those of the folder.")
                .orElse("");
        return "See that the disk is attached. If the sync program runs in a container or on another account and so names"
                + " its directories in another way, set sync.path-map." + proposal;
    }

    /** Gives all that the engine says of the folder; empty if it fails, which is told here. */
    private Optional<FolderLook> hash(EngineFolder folder) throws InterruptedException {
        try {
            FolderLook look = engine.now().look(folder, FolderRole.TRUCK_SYNC);
            sink.accept(hash(look));
            return Optional.of(look);
        } catch (EngineException e) {
            sink.accept(noHash("The hash of the Sync folder: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Finding hash(FolderLook look) {
        Optional<Unconfirmed> why =
                look.activity().unconfirmed().filter(each -> each.cause().isOfTheDisk());
        if (why.isPresent()) {
            return Finding.failed(
                    "The Sync folder can't be read whole, so nobody knows its hash: "
                            + AgentWords.english(why.get().what()) + ".",
                    AgentWords.english(why.get().remedy()));
        }
        return look.activity()
                .hash()
                .map(hash -> Finding.ok(
                        "The hash of the Sync folder is " + hash + ", " + completeness(look.completeness()) + "."))
                .orElseGet(() -> noHash("The engine gives no hash for the Sync folder."));
    }

    private static String completeness(Completeness completeness) {
        return switch (completeness) {
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

package dev.syncdashboard.agent;

import dev.syncdashboard.engine.EngineFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a truck from getting files or from being heard, in the words that the report carries to the station. */
public final class Problems {

    private Problems() {}

    static List<String> of(EngineFolder sync, EngineFolder status, DiskSpace disk) {
        List<String> problems = new ArrayList<>();
        of("Sync", sync).ifPresent(problems::add);
        of("Status", status).ifPresent(problems::add);
        if (Files.notExists(sync.path())) {
            problems.add("the Sync folder's directory is missing on the disk");
        }
        if (!status.writable()) {
            problems.add("the Status folder is read-only on this device: reports stay here");
        }
        if (disk.isAlmostFull(sync.path()) || disk.isAlmostFull(status.path())) {
            problems.add("disk almost full");
        }
        return problems;
    }

    /**
     * What is wrong with the state in which the engine has a folder, or empty if it works.
     *
     * @param name how people call the folder: Sync or Status
     */
    public static Optional<String> of(String name, EngineFolder folder) {
        String the = "the " + name + " folder ";
        return switch (folder.state()) {
            case ACTIVE -> Optional.empty();
            case PAUSED -> Optional.of(the + "is paused");
            case STOPPED -> Optional.of(the + "is stopped");
            case INDEXING -> Optional.of(the + "is being indexed");
            case PLACEHOLDERS -> Optional.of(the + "holds placeholders instead of files (selective sync)");
            case DISCONNECTED -> Optional.of(the + "is disconnected on this device");
        };
    }
}

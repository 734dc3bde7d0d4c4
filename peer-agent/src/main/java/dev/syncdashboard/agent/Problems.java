package dev.syncdashboard.agent;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a truck from getting files or from being heard, in the words that the report carries to the station. */
public final class Problems {

    private Problems() {}

    /**
     * All that is wrong with both folders.
     *
     * @param syncAdvice what the engine has to say of the Sync folder
     * @param statusAdvice and of the Status folder
     */
    static List<Problem> of(
            EngineFolder sync,
            List<FolderAdvice> syncAdvice,
            EngineFolder status,
            List<FolderAdvice> statusAdvice,
            DiskSpace disk) {
        List<Problem> problems = new ArrayList<>();
        of("Sync", sync).map(text -> new Problem(codeOf(sync), text)).ifPresent(problems::add);
        problems.addAll(advised("Sync", syncAdvice));
        of("Status", status)
                .map(text -> new Problem(ProblemCode.STATUS_FOLDER, text))
                .ifPresent(problems::add);
        advised("Status", statusAdvice)
                .forEach(advised -> problems.add(new Problem(ProblemCode.STATUS_FOLDER, advised.text())));
        if (Files.notExists(sync.path())) {
            problems.add(new Problem(
                    ProblemCode.FOLDER_DIRECTORY_MISSING, "the Sync folder's directory is missing on the disk"));
        }
        if (!status.writable()) {
            problems.add(new Problem(
                    ProblemCode.STATUS_FOLDER, "the Status folder is read-only on this device: reports stay here"));
        }
        if (disk.isAlmostFull(sync.path()) || disk.isAlmostFull(status.path())) {
            problems.add(new Problem(ProblemCode.DISK_ALMOST_FULL, "disk almost full"));
        }
        return problems;
    }

    /** What the engine calls a problem; a mere setting is for the person at this device. */
    static List<Problem> advised(String name, List<FolderAdvice> advice) {
        return advice.stream()
                .filter(each -> each.urgency() == Urgency.PROBLEM)
                .map(each -> new Problem(each.code(), "the " + name + " folder " + each.problem()))
                .toList();
    }

    private static ProblemCode codeOf(EngineFolder folder) {
        return switch (folder.state()) {
            case ACTIVE -> ProblemCode.OTHER;
            case PAUSED -> ProblemCode.FOLDER_PAUSED;
            case STOPPED -> ProblemCode.FOLDER_STOPPED;
            case INDEXING -> ProblemCode.FOLDER_INDEXING;
            case PLACEHOLDERS -> ProblemCode.FOLDER_PLACEHOLDERS;
            case DISCONNECTED -> ProblemCode.FOLDER_DISCONNECTED;
        };
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

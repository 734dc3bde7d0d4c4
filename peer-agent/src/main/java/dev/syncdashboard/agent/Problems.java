package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a truck from getting files or from being heard, in the words that the report carries to the station. */
public final class Problems {

    private static final String FULL_SYNC = "Set it to sync everything in the sync program's own page.";

    private Problems() {}

    /**
     * All that is wrong with both folders.
     *
     * @param syncAdvice what the engine has to say of the Sync folder
     * @param statusAdvice and of the Status folder
     */
    static List<Hindrance> of(
            EngineFolder sync,
            List<FolderAdvice> syncAdvice,
            EngineFolder status,
            List<FolderAdvice> statusAdvice,
            DiskSpace disk) {
        List<Hindrance> problems = new ArrayList<>(ofSync(sync, syncAdvice));
        of("Status", status).map(Problems::ofStatusFolder).ifPresent(problems::add);
        advised(statusAdvice).map(Problems::ofStatusFolder).forEach(problems::add);
        if (!status.writable()) {
            problems.add(Hindrance.of(
                    ProblemCode.STATUS_FOLDER,
                    "the Status folder is read-only on this device: reports stay here",
                    "At the station, give this device the right to read and write the Status folder."));
        }
        if (disk.isAlmostFull(sync.path()) || disk.isAlmostFull(status.path())) {
            problems.add(Hindrance.of(ProblemCode.DISK_ALMOST_FULL, "disk almost full", "Make room on the disk."));
        }
        return problems;
    }

    private static List<Hindrance> ofSync(EngineFolder sync, List<FolderAdvice> advice) {
        List<Hindrance> problems = new ArrayList<>();
        of("Sync", sync).ifPresent(problems::add);
        advised(advice).forEach(problems::add);
        if (Files.notExists(sync.path())) {
            problems.add(Hindrance.of(
                    ProblemCode.FOLDER_DIRECTORY_MISSING,
                    "the Sync folder's directory is missing on the disk",
                    "See that the disk is attached. If the sync program names its directories in another way, set"
                            + " sync.path-map."));
        }
        return problems;
    }

    /** Whatever is wrong with it, files are not in danger: the report is late or lost. */
    private static Hindrance ofStatusFolder(Hindrance each) {
        return new Hindrance(
                new Problem(ProblemCode.STATUS_FOLDER, each.problem().text()), each.remedy());
    }

    /** What the engine calls a problem; a mere setting is for the person at this device. */
    static Stream<Hindrance> advised(List<FolderAdvice> advice) {
        return advice.stream()
                .filter(each -> each.urgency() == Urgency.PROBLEM)
                .map(each -> Hindrance.of(each.code(), AgentWords.goOn(each.problem()), AgentWords.say(each.remedy())));
    }

    /** That nobody can say what the Sync folder holds, and why. */
    static Hindrance cannotRead(Unconfirmed why) {
        boolean ofTheDisk = why.cause().isOfTheDisk();
        String said =
                (ofTheDisk ? "the Sync folder can't be read whole: " : "what the Sync folder holds is not known: ")
                        + AgentWords.goOn(why.what());
        return Hindrance.of(
                ofTheDisk ? ProblemCode.CANNOT_READ_WHOLE : ProblemCode.SYNC_NOT_LOOKED_AT,
                said,
                AgentWords.say(why.remedy()));
    }

    /** The same where the engine gives no reason. */
    static Hindrance noHash() {
        return Hindrance.of(
                ProblemCode.SYNC_NOT_LOOKED_AT,
                "the sync program gives no hash for the Sync folder",
                "Wait until it has indexed the folder. If that does not help, it is too old to give one.");
    }

    /**
     * What is wrong with the state in which the engine has a folder, or empty if it works.
     *
     * @param name how people call the folder: Sync or Status
     */
    public static Optional<Hindrance> of(String name, EngineFolder folder) {
        String the = "the " + name + " folder ";
        return switch (folder.state()) {
            case ACTIVE -> Optional.empty();
            case PAUSED ->
                hindrance(ProblemCode.FOLDER_PAUSED, the + "is paused", "Resume it in the sync program's own page.");
            case STOPPED ->
                hindrance(
                        ProblemCode.FOLDER_STOPPED,
                        the + "is stopped",
                        "See in the sync program's own page why, and start it again there.");
            case INDEXING -> hindrance(ProblemCode.FOLDER_INDEXING, the + "is being indexed", "Wait until it is done.");
            case PLACEHOLDERS ->
                hindrance(
                        ProblemCode.FOLDER_PLACEHOLDERS,
                        the + "holds placeholders instead of files (selective sync)",
                        FULL_SYNC);
            case DISCONNECTED ->
                hindrance(ProblemCode.FOLDER_DISCONNECTED, the + "is disconnected on this device", FULL_SYNC);
        };
    }

    private static Optional<Hindrance> hindrance(ProblemCode code, String text, String remedy) {
        return Optional.of(Hindrance.of(code, text, remedy));
    }
}

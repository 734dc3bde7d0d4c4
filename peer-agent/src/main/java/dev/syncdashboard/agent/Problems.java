package dev.syncdashboard.agent;

import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a truck from getting files or from being heard, for the report and for the people in the truck. */
public final class Problems {

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
                    Message.of("report.of.status", Message.of("report.folder.read_only")),
                    Message.of("remedy.read_only")));
        }
        if (disk.isAlmostFull(sync.path()) || disk.isAlmostFull(status.path())) {
            problems.add(Hindrance.of(
                    ProblemCode.DISK_ALMOST_FULL, Message.of("report.disk_full"), Message.of("remedy.disk_full")));
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
                    Message.of("report.no_directory"),
                    Message.of("remedy.no_directory")));
        }
        return problems;
    }

    /** Whatever is wrong with it, files are not in danger: the report is late or lost. */
    private static Hindrance ofStatusFolder(Hindrance each) {
        return new Hindrance(ProblemCode.STATUS_FOLDER, each.what(), each.remedy());
    }

    /** What the engine calls a problem; a mere setting is for the person at this device. */
    static Stream<Hindrance> advised(List<FolderAdvice> advice) {
        return advice.stream()
                .filter(each -> each.urgency() == Urgency.PROBLEM)
                .map(each -> Hindrance.of(each.code(), Message.goingOn(each.problem()), each.remedy()));
    }

    /** That nobody can say what the Sync folder holds, and why. */
    static Hindrance cannotRead(Unconfirmed why) {
        Message what = Message.goingOn(why.what());
        return why.cause().isOfTheDisk()
                ? Hindrance.of(ProblemCode.CANNOT_READ_WHOLE, Message.of("report.of.unread", what), why.remedy())
                : Hindrance.of(ProblemCode.SYNC_NOT_LOOKED_AT, Message.of("report.of.unknown", what), why.remedy());
    }

    /** The same where the engine gives no reason. */
    static Hindrance noHash() {
        return Hindrance.of(ProblemCode.SYNC_NOT_LOOKED_AT, Message.of("report.no_hash"), Message.of("remedy.no_hash"));
    }

    /**
     * What is wrong with the state in which the engine has a folder, or empty if it works.
     *
     * @param name how people call the folder: Sync or Status
     */
    public static Optional<Hindrance> of(String name, EngineFolder folder) {
        return switch (folder.state()) {
            case ACTIVE -> Optional.empty();
            case PAUSED -> standing(name, ProblemCode.FOLDER_PAUSED, "paused", "remedy.paused");
            case STOPPED -> standing(name, ProblemCode.FOLDER_STOPPED, "stopped", "remedy.stopped");
            case INDEXING -> standing(name, ProblemCode.FOLDER_INDEXING, "indexing", "remedy.indexing");
            case PLACEHOLDERS -> standing(name, ProblemCode.FOLDER_PLACEHOLDERS, "placeholders", "remedy.full_sync");
            case DISCONNECTED -> standing(name, ProblemCode.FOLDER_DISCONNECTED, "disconnected", "remedy.full_sync");
        };
    }

    private static Optional<Hindrance> standing(String name, ProblemCode code, String how, String remedy) {
        Message what = Message.of("report.of." + name.toLowerCase(Locale.ROOT), Message.of("report.folder." + how));
        return Optional.of(Hindrance.of(code, what, Message.of(remedy)));
    }
}

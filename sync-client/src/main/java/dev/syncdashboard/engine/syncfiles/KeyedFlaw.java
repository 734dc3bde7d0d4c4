package dev.syncdashboard.engine.syncfiles;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import java.util.Optional;

/**
 * What is wrong with a folder, and what would set it right.
 *
 * @param mend empty where only a person can do it
 */
public record KeyedFlaw(FolderAdvice advice, Optional<Mend> mend) {

    /** Sets it right by the engine's API. */
    @FunctionalInterface
    public interface Mend {
        void apply() throws EngineException, InterruptedException;
    }

    public static KeyedFlaw forAPerson(FolderAdvice advice) {
        return new KeyedFlaw(advice, Optional.empty());
    }

    public static KeyedFlaw paused(FolderRole role, Optional<Mend> mend) {
        return problem(ProblemCode.FOLDER_PAUSED, role, "folder_paused", mend);
    }

    /** Only picked files are fetched. */
    public static KeyedFlaw placeholders(FolderRole role, Optional<Mend> mend) {
        return problem(ProblemCode.FOLDER_PLACEHOLDERS, role, "folder_selective", mend);
    }

    /** Each report that another one replaces is kept for a month. */
    public static KeyedFlaw archive(FolderRole role, Optional<Mend> mend) {
        return new KeyedFlaw(FolderAdvice.setting(role, "keeps_archive"), mend);
    }

    /** The engine does not say whether it keeps them. */
    public static KeyedFlaw archiveUnknown(FolderRole role) {
        return forAPerson(FolderAdvice.setting(role, "archive_unknown"));
    }

    private static KeyedFlaw problem(ProblemCode code, FolderRole role, String name, Optional<Mend> mend) {
        return new KeyedFlaw(FolderAdvice.of(Urgency.PROBLEM, code, role, name), mend);
    }
}

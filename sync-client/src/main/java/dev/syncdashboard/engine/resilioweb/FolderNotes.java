package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.util.List;

/** Says to a person which error the engine has with a folder. */
final class FolderNotes {

    private FolderNotes() {}

    static List<FolderAdvice> of(FolderEvidence evidence, FolderRole role) {
        if (!evidence.hasError()) {
            return List.of();
        }
        long error = evidence.folder().state().error();
        Message which = error > 0 ? Message.of("error.numbered", Long.toString(error)) : Message.of("error");
        return List.of(
                evidence.hasFailed()
                        ? FolderAdvice.of(Urgency.PROBLEM, ProblemCode.FOLDER_ERROR, role, "web_error", which)
                        : FolderAdvice.of(Urgency.PROBLEM, ProblemCode.ITEMS_FAILED, role, "web_items_failed", which));
    }
}

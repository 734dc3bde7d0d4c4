package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.web.WebFolderState;
import java.util.List;

/** Says to a person which error the engine has with a folder. */
final class FolderNotes {

    private FolderNotes() {}

    static List<FolderAdvice> of(FolderEvidence evidence) {
        WebFolderState state = evidence.folder().state();
        if (!evidence.hasError()) {
            return List.of();
        }
        String which = state.error() > 0 ? "the error " + state.error() : "an error";
        return evidence.hasFailed()
                ? List.of(new FolderAdvice(
                        Urgency.PROBLEM,
                        ProblemCode.FOLDER_ERROR,
                        "stands still: the sync program reports " + which,
                        "Look at the folder on the sync program's own page, which says it in words."))
                : List.of(new FolderAdvice(
                        Urgency.PROBLEM,
                        ProblemCode.ITEMS_FAILED,
                        "has files that the sync program can't bring up to date: it reports " + which,
                        "Look at the folder on the sync program's own page, which names them."));
    }
}

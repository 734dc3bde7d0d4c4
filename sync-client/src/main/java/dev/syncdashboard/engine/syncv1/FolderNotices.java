package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SecretKind;
import dev.syncdashboard.sync.v1.V1Folder;
import java.util.ArrayList;
import java.util.List;

/** Says to a person what the engine knows to be wrong with a folder. */
final class FolderNotices {

    private FolderNotices() {}

    static List<FolderAdvice> of(V1Folder folder, FolderRole role) {
        List<FolderAdvice> notices = new ArrayList<>();
        if (folder.error().orElse(0) != 0) {
            notices.add(FolderAdvice.of(
                    Urgency.PROBLEM,
                    ProblemCode.FOLDER_ERROR,
                    role,
                    "reports_error",
                    Long.toString(folder.error().getAsLong())));
        }
        if (folder.secret()
                .map(Secret::kind)
                .filter(kind -> kind == SecretKind.ENCRYPTED)
                .isPresent()) {
            notices.add(FolderAdvice.of(Urgency.PROBLEM, ProblemCode.FOLDER_TYPE_WRONG, role, "secret_encrypted"));
        }
        return notices;
    }
}

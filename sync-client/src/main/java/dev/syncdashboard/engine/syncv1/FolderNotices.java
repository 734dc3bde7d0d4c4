package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SecretKind;
import dev.syncdashboard.sync.v1.V1Folder;
import java.util.ArrayList;
import java.util.List;

/** Says to a person what the engine knows to be wrong with a folder. */
final class FolderNotices {

    private FolderNotices() {}

    static List<FolderAdvice> of(V1Folder folder) {
        List<FolderAdvice> notices = new ArrayList<>();
        if (folder.error().orElse(0) != 0) {
            notices.add(new FolderAdvice(
                    Urgency.PROBLEM,
                    ProblemCode.FOLDER_ERROR,
                    "stands still: the sync program reports the error "
                            + folder.error().getAsLong(),
                    "See that the directory is there and the sync program may write into it."));
        }
        if (folder.secret()
                .map(Secret::kind)
                .filter(kind -> kind == SecretKind.ENCRYPTED)
                .isPresent()) {
            notices.add(new FolderAdvice(
                    Urgency.PROBLEM,
                    ProblemCode.FOLDER_TYPE_WRONG,
                    "is shared under a secret with which this device gets encrypted files only, and can't read them",
                    "Share it on this device under the read-only secret."));
        }
        return notices;
    }
}

package dev.syncdashboard.engine.syncv1;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v1.V1File;
import dev.syncdashboard.sync.v1.V1File.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Goes through the engine's list of a folder's files, one question for each directory, and sees whether every piece of every
 * file is here. What the engine does not say proves nothing.
 */
final class Pieces {

    /** More directories than these are too many questions for one look. */
    static final int MOST_DIRECTORIES = 300;

    private static final String USUAL_STATE = "created";

    private final Deque<String> toAsk = new ArrayDeque<>(List.of(""));
    private boolean certain = true;
    private boolean missing;

    private Pieces() {}

    static Completeness lookIn(SyncV1Client client, Secret secret) throws SyncException, InterruptedException {
        return new Pieces().look(client, secret);
    }

    private Completeness look(SyncV1Client client, Secret secret) throws SyncException, InterruptedException {
        try {
            for (int asked = 0; !toAsk.isEmpty() && !missing; asked++) {
                if (asked == MOST_DIRECTORIES) {
                    return Completeness.UNKNOWN;
                }
                String directory = toAsk.remove();
                client.files(secret, directory).forEach(file -> take(directory, file));
            }
        } catch (SyncException.ErrorAnswer e) {
            return Completeness.UNKNOWN;
        }
        if (missing) {
            return Completeness.INCOMPLETE;
        }
        return certain ? Completeness.COMPLETE : Completeness.UNKNOWN;
    }

    private void take(String directory, V1File file) {
        boolean usual = file.state().equals(USUAL_STATE);
        if (file.kind().isEmpty() || !usual) {
            // Nobody wrote down which other states there are; one of them may be that of a file that was removed.
            certain = false;
        } else if (file.kind().get() == Kind.DIRECTORY) {
            toAsk.add(directory.isEmpty() ? file.name() : directory + "/" + file.name());
        } else if (!file.download().orElse(true) || !file.isWhole().orElse(true)) {
            missing = true;
        } else {
            certain = certain && file.isWhole().isPresent();
        }
    }
}

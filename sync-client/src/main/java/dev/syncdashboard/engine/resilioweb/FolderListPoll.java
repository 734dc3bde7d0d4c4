package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.common.GentlePace;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.engine.common.SyncFailures;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.web.WebClient;
import dev.syncdashboard.sync.web.WebFolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the folders again and again, since this API has no events that anybody described. An engine with many folders
 * works hard for each answer, so between two of them there is twenty times as long as one takes.
 */
final class FolderListPoll implements PollingWatch.Events {

    private final WebClient client;
    private final EngineFolder folder;
    private final SyncFailures failures;
    private final Cancellation cancellation = new Cancellation();
    private final GentlePace pace = new GentlePace();
    private Optional<List<Object>> mark = Optional.empty();
    private boolean unsettled;

    FolderListPoll(WebClient client, EngineFolder folder, SyncFailures failures) {
        this.client = client;
        this.folder = folder;
        this.failures = failures;
    }

    /** The first answer is nothing to compare with the state before it, so it may mean a change. */
    @Override
    public boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException {
        return pace.awaitLook(atMost) && look();
    }

    @Override
    public void close() {
        pace.close();
        cancellation.cancel();
    }

    private boolean look() throws EngineException, InterruptedException {
        long begin = System.nanoTime();
        try {
            boolean mayHave = compare(client.folders(cancellation));
            pace.looked(begin);
            return mayHave;
        } catch (SyncException e) {
            // Whoever asks again wants to know whether the engine is there.
            mark = Optional.empty();
            pace.lookAtOnce();
            throw failures.of(e);
        }
    }

    private boolean compare(List<WebFolder> folders) {
        Optional<List<Object>> now = Optional.of(folders.stream()
                .filter(each -> each.hasId(folder.id()))
                .findFirst()
                .map(each -> new FolderEvidence(each).mark())
                .orElse(List.of()));
        boolean changed = !now.equals(mark);
        // The engine's figures are of whole seconds: another change in the same one does not show in them.
        boolean mayHave = changed || unsettled;
        unsettled = changed && mark.isPresent();
        mark = now;
        return mayHave;
    }
}

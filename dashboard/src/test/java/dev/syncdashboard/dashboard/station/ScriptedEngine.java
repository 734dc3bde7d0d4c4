package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An engine whose answers a test sets; a change is announced by {@link #change}. */
final class ScriptedEngine implements SyncEngine {

    final Map<String, EngineFolder> folders = new ConcurrentHashMap<>();
    final Map<FolderRole, List<FolderAdvice>> advice = new ConcurrentHashMap<>();
    volatile String hash = "a";
    volatile Optional<EngineException> trouble = Optional.empty();
    volatile boolean broken;
    volatile boolean withoutEvents;
    private final BlockingQueue<FolderWatch.Change> changes = new LinkedBlockingQueue<>();

    static EngineFolder folder(String id, EngineFolder.State state) {
        return new EngineFolder(id, Optional.of("SHARE" + id), "folder " + id, Path.of("unused-" + id), true, state);
    }

    void change() {
        changes.add(FolderWatch.Change.POSSIBLE);
    }

    @Override
    public EngineIdentity identity() throws EngineException {
        fail();
        return new EngineIdentity(new PeerId("STATION"), "Station 4");
    }

    @Override
    public EngineFolder folder(String key) throws EngineException {
        fail();
        EngineFolder folder = folders.get(key);
        if (folder == null) {
            throw new EngineException(EngineException.Kind.FOLDER_NOT_FOUND, "there is no folder " + key);
        }
        return folder;
    }

    @Override
    public FolderActivity activity(EngineFolder folder) throws EngineException {
        fail();
        return new FolderActivity(FolderHash.parse(hash), List.of());
    }

    private void fail() throws EngineException {
        if (broken) {
            throw new IllegalStateException("a bug");
        }
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    @Override
    public Completeness completeness(EngineFolder folder) {
        return Completeness.UNKNOWN;
    }

    @Override
    public List<FolderAdvice> advice(EngineFolder folder, FolderRole role) {
        return advice.getOrDefault(role, List.of());
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        return new FolderWatch() {
            @Override
            public Change await(Duration atMost) throws EngineException, InterruptedException {
                if (withoutEvents) {
                    throw new EngineException(EngineException.Kind.FAULTY_ANSWER, "no events");
                }
                Change change = changes.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
                fail();
                return change == null ? Change.NONE : change;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String temporaryFileName(PeerId peer) {
        return "~" + peer;
    }

    @Override
    public boolean isOwnFile(Path relative) {
        return relative.startsWith(".sync");
    }

    @Override
    public void close() {}
}

package dev.syncdashboard.demo.powercut;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An engine with two folders, in which nothing happens. */
record StillEngine(Path sync, Path status, FolderHash hash) implements SyncEngine, EngineMoment {

    static final PeerId PEER = new PeerId("TRUCK7");

    @Override
    public EngineMoment now() {
        return this;
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void announce(EngineFolder folder, String fileName) {}

    @Override
    public String temporaryFileName(String file) {
        return "~" + file + ".part";
    }

    @Override
    public void close() {}

    @Override
    public EngineIdentity identity() {
        return new EngineIdentity(PEER, "Engine 7");
    }

    @Override
    public EngineFolder folder(String key) throws EngineException {
        return switch (key) {
            case "Sync" -> new EngineFolder("1", Optional.empty(), "Sync", sync, false, State.ACTIVE);
            case "Status" -> new EngineFolder("2", Optional.empty(), "Status", status, true, State.ACTIVE);
            default -> throw new EngineException(Kind.FOLDER_NOT_FOUND, "no such folder");
        };
    }

    @Override
    public FolderLook look(EngineFolder folder, FolderRole role) {
        return role == FolderRole.STATUS
                ? FolderLook.ofStatus(List.of())
                : new FolderLook(
                        new FolderActivity(Optional.of(hash), List.of()),
                        Completeness.COMPLETE,
                        ContentRules.EVERYTHING,
                        List.of());
    }

    @Override
    public ContentRules contentRules(EngineFolder folder) {
        return ContentRules.EVERYTHING;
    }
}

package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.events.EngineEvent;
import dev.syncdashboard.demo.engine.events.EventLog;
import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.ListChange;
import dev.syncdashboard.demo.engine.folder.FolderListener;
import dev.syncdashboard.demo.engine.folder.FolderPeer;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns what happens in folders into the API's events.
 *
 * @param log the events since the engine's last start
 */
record EventTeller(Supplier<EventLog> log) implements FolderListener {
    @Override
    public void changed(SharedFolder folder, ListChange change) {
        String typeName = "EVENT_" + (change.local() ? "LOCAL" : "REMOTE") + "_FILE_" + change.kind();
        tell(typeName, folder, change.path());
    }

    @Override
    public void completed(SharedFolder folder, EngineFilePath path) {
        tell("EVENT_FILE_DOWNLOAD_COMPLETED", folder, path);
    }

    /** Real engines have more events than are known, some without a folder; this stands for them. */
    @Override
    public void online(SharedFolder folder, FolderPeer peer) {
        String typeName = peer.online() ? "EVENT_PEER_ONLINE" : "EVENT_PEER_OFFLINE";
        log.get().add(typeName, Optional.empty(), Optional.empty());
    }

    private void tell(String typeName, SharedFolder folder, EngineFilePath path) {
        EngineEvent.Folder named = new EngineEvent.Folder(
                folder.settings().id(),
                folder.settings().shareId(),
                folder.settings().name());
        log.get().add(typeName, Optional.of(named), Optional.of(path.value()));
    }
}

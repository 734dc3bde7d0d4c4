package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.ListChange;

/** Hears what happens in a shared folder. Must not block. */
public interface FolderListener {

    void changed(SharedFolder folder, ListChange change);

    /** A download is whole and in place. */
    void completed(SharedFolder folder, EngineFilePath path);

    void online(SharedFolder folder, FolderPeer peer);
}

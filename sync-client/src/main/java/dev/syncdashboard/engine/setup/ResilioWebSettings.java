package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.resilioweb.ResilioWebEngine;
import dev.syncdashboard.engine.resilioweb.WebKeyedFolders;
import dev.syncdashboard.engine.syncfiles.KeyedFolders;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncOptions;
import java.util.Optional;

/** The settings of an engine that is asked by the API of its own web UI. */
final class ResilioWebSettings {

    private ResilioWebSettings() {}

    static SyncEngine open(SettingValues values, FolderHasher hasher, LocalFolders local) {
        Optional<PeerId> self = values.peerId(EngineKeys.PEER_ID);
        SyncOptions options = SyncV2Settings.options(values, EngineKeys.RESILIO_WEB);
        return SyncV2Settings.open(options, known -> new ResilioWebEngine(known, hasher, self, local));
    }

    static KeyedFolders openFolders(SettingValues values, LocalFolders local) {
        Optional<PeerId> self = values.peerId(EngineKeys.PEER_ID);
        SyncOptions options = SyncV2Settings.options(values, EngineKeys.RESILIO_WEB);
        return SyncV2Settings.open(options, known -> new WebKeyedFolders(known, self, local));
    }
}

package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.common.FolderHasher;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.syncfiles.KeyedFolders;
import dev.syncdashboard.engine.syncv1.SyncV1Engine;
import dev.syncdashboard.engine.syncv1.V1KeyedFolders;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.SyncOptions;

/** The settings of an engine with Sync API v1, which can't say who it is. */
final class SyncV1Settings {

    private SyncV1Settings() {}

    static SyncEngine open(SettingValues values, FolderHasher hasher, LocalFolders local) {
        PeerId self = self(values);
        SyncOptions options = SyncV2Settings.options(values, EngineKeys.RESILIO_V1);
        return SyncV2Settings.open(options, known -> new SyncV1Engine(known, hasher, self, local));
    }

    static KeyedFolders openFolders(SettingValues values, LocalFolders local) {
        PeerId self = self(values);
        SyncOptions options = SyncV2Settings.options(values, EngineKeys.RESILIO_V1);
        return SyncV2Settings.open(options, known -> new V1KeyedFolders(known, self, local));
    }

    private static PeerId self(SettingValues values) {
        return values.peerId(EngineKeys.PEER_ID)
                .orElseThrow(() -> new IllegalArgumentException("sync.engine is '" + EngineKeys.RESILIO_V1
                        + "', and sync.peer-id is not set. Expected this device's id, since Sync API v1 does not tell it:"
                        + " any other device that shares a folder with this one has it in get_folder_peers,"
                        + " beside this device's name."));
    }
}

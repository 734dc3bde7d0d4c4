package dev.syncdashboard.demo.fleet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the settings of agent and dashboard say of a device's folders. */
final class DemoFolderSettings {

    private DemoFolderSettings() {}

    /**
     * By the names of the settings.
     *
     * @param severalFolders whether the station has more than one Sync folder, so that each has a name
     * @param protocols the key of the second one; empty if this device does not have it
     */
    static Map<String, String> of(boolean severalFolders, String sync, Optional<String> protocols, String status) {
        Map<String, String> settings = new HashMap<>(Map.of("sync.status.folder", status));
        if (!severalFolders) {
            settings.put("sync.folder", sync);
            return settings;
        }
        settings.put("sync.folders", protocols.isPresent() ? "maps,protocols" : "maps");
        settings.put("sync.folder.maps", sync);
        protocols.ifPresent(key -> settings.put("sync.folder.protocols", key));
        return settings;
    }
}

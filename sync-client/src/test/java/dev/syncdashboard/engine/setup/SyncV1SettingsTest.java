package dev.syncdashboard.engine.setup;

import static dev.syncdashboard.engine.setup.TestSettings.settings;

import org.junit.jupiter.api.Test;

class SyncV1SettingsTest {

    private static void assertRefused(String message, String... keysAndValues) {
        TestSettings.assertRefused(settings(keysAndValues), message);
    }

    @Test
    void wantsTheDevicesIdWhichTheApiDoesNotTell() {
        assertRefused(
                "sync.engine is 'resilio-v1', and sync.peer-id is not set. Expected this device's id, since Sync API v1"
                        + " does not tell it: any other device that shares a folder with this one has it in"
                        + " get_folder_peers, beside this device's name.",
                "sync.engine",
                "resilio-v1");
    }

    @Test
    void namesAWrongId() {
        assertRefused(
                "sync.peer-id is '../x'. Expected a device's id: letters, digits, '-', '_' and '=' only.",
                "sync.engine",
                "resilio-v1",
                "sync.peer-id",
                "../x");
    }

    @Test
    void refusesSettingsOfOtherEngines() {
        assertRefused(
                "sync.api-key is set, but sync.engine is 'resilio-v1'. Set sync.engine to syncthing, or leave sync.api-key"
                        + " out.",
                "sync.engine",
                "resilio-v1",
                "sync.peer-id",
                "A",
                "sync.api-key",
                "k");
        assertRefused(
                "sync.peer-id is set, but sync.engine is 'resilio'. Set sync.engine to resilio-v1 or resilio-web, or leave sync.peer-id"
                        + " out.",
                "sync.peer-id",
                "A");
        assertRefused(
                "sync.peer-id is set, but sync.engine is 'syncthing'. Syncthing tells its id by itself, or leave"
                        + " sync.peer-id out.",
                "sync.engine",
                "syncthing",
                "sync.api-key",
                "k",
                "sync.peer-id",
                "A");
    }
}

package dev.syncdashboard.agent.check;

import dev.syncdashboard.engine.EngineFolder;

/** What to do about a folder that the engine has, and does not sync as it should. */
final class StateRemedy {

    private StateRemedy() {}

    static String of(EngineFolder.State state) {
        return switch (state) {
            case PAUSED -> "Resume the folder on the sync engine's own page.";
            case STOPPED -> "The sync engine's own page says why; see that the folder's disk is attached.";
            case INDEXING -> "Wait until the sync engine has gone through the folder once.";
            case PLACEHOLDERS, ACTIVE -> "Set it to sync everything on the sync engine's own page.";
            case DISCONNECTED -> "Connect the folder on this device on the sync engine's own page.";
        };
    }
}

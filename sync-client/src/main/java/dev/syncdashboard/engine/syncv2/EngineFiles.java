package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.fingerprint.FolderRules;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;

/** Names that the engine keeps for itself. */
final class EngineFiles {

    private EngineFiles() {}

    /** {@code ~<peer id>.part} is ignored twice over: {@code ~*} and {@code *.part} are in every list. */
    static String temporaryName(PeerId peer) {
        return "~" + peer.value() + ".part";
    }

    /** A rule of the ignore list holds for files and folders alike, so each part of the path counts. */
    static boolean isOwn(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (isService(name) || FolderRules.isIgnoredName(name) || isUnfinished(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isService(String name) {
        return FolderRules.isServiceName(name);
    }

    /** Whether the name stands for content that is not there yet. */
    static boolean isUnfinished(String name) {
        return FolderRules.isUnfinishedName(name);
    }
}

package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that the engine keeps for itself. Only those are listed that every published default ignore list has: an old
 * folder keeps the list with which it was made.
 */
final class EngineFiles {

    private static final Set<String> SERVICE_NAMES = Set.of(".sync", ".SyncID", ".SyncIgnore", ".SyncArchive");
    private static final Set<String> IGNORED_NAMES =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db", "@eaDir", ".@__thumb");
    private static final List<String> IGNORED_ENDINGS = List.of("~", ".part", ".crdownload", ".SyncOld");
    /** A file of this kind stands where content is still missing; the last is a placeholder of selective sync. */
    private static final List<String> UNFINISHED_ENDINGS = List.of(".bts", ".!sync", ".syncpart", ".synctemp", ".rsls");

    private EngineFiles() {}

    /** {@code ~<peer id>.part} is ignored twice over: {@code ~*} and {@code *.part} are in every list. */
    static String temporaryName(PeerId peer) {
        return "~" + peer.value() + ".part";
    }

    /** A rule of the ignore list holds for files and folders alike, so each part of the path counts. */
    static boolean isOwn(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (isService(name) || isIgnored(name) || isUnfinished(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isService(String name) {
        return SERVICE_NAMES.contains(name);
    }

    /** Whether the name stands for content that is not there yet. */
    static boolean isUnfinished(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return UNFINISHED_ENDINGS.stream().anyMatch(lowerCase::endsWith);
    }

    private static boolean isIgnored(String name) {
        return name.startsWith("~")
                || name.startsWith(".~lock.")
                || IGNORED_NAMES.contains(name)
                || IGNORED_ENDINGS.stream().anyMatch(name::endsWith);
    }
}

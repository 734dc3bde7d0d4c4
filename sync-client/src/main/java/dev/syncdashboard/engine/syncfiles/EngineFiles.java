package dev.syncdashboard.engine.syncfiles;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that the engine keeps for itself, whatever its list of what to ignore says. */
public final class EngineFiles {

    private static final Set<String> SERVICE_NAMES = Set.of(".sync", ".SyncID", ".SyncIgnore", ".SyncArchive");

    /** A file of this kind stands where content is still missing; the last is a placeholder of selective sync. */
    private static final Set<String> UNFINISHED_ENDINGS = Set.of(".bts", ".!sync", ".syncpart", ".synctemp", ".rsls");

    /** What version 1 left behind of a file that it replaced. */
    private static final String REPLACED_ENDING = ".SyncOld";

    /** {@code map.Conflict.pdf}, {@code map.Conflict1.pdf}, {@code map.Conflict.Conflict.pdf}. */
    private static final Pattern CONFLICT = Pattern.compile(".+\\.Conflict\\d*(\\.[^.]*)?", Pattern.DOTALL);

    private EngineFiles() {}

    /** {@code ~<file>.part} is ignored twice over: {@code ~*} and {@code *.part} are in every list. */
    public static String temporaryName(String file) {
        return "~" + file + ".part";
    }

    /** A service file or folder, at any depth. */
    static boolean isService(String name) {
        return SERVICE_NAMES.contains(name);
    }

    /** Whether the name stands for content that is not there yet. */
    static boolean isUnfinished(String name) {
        return UNFINISHED_ENDINGS.contains(ending(name).toLowerCase(Locale.ROOT));
    }

    static boolean isReplaced(String name) {
        return name.endsWith(REPLACED_ENDING);
    }

    /** Whether it is a copy that the engine made of two versions that met. */
    static boolean isConflictCopy(String name) {
        // The plain search first: it settles nearly all names, and there may be 100,000 of them.
        return name.contains(".Conflict") && CONFLICT.matcher(name).matches();
    }

    /** From the last dot on. */
    private static String ending(String name) {
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }
}

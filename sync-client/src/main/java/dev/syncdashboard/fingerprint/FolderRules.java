package dev.syncdashboard.fingerprint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names in a shared folder are content. They are the same for every engine, so that two devices agree whatever
 * engine they run: a name that one of them keeps for itself, or leaves behind, is content nowhere.
 */
public final class FolderRules {

    /** What a name stands for. */
    public enum Kind {
        CONTENT,
        /** An engine's own file or folder, an unfinished download, or a name that default ignore lists leave out. */
        NOT_CONTENT,
        /** An engine's copy of this device's version, kept beside that of the others. */
        CONFLICT_COPY
    }

    private static final Set<String> SYNCTHING_ROOT_NAMES = Set.of(".stfolder", ".stversions", ".stignore");

    private static final Set<String> SERVICE_NAMES = Set.of(".sync", ".SyncID", ".SyncIgnore", ".SyncArchive");
    // Only names that every published default ignore list has: an old folder keeps the list with which it was made.
    private static final Set<String> IGNORED_NAMES =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db", "@eaDir", ".@__thumb");
    private static final Set<String> IGNORED_ENDINGS = Set.of(".part", ".crdownload", ".SyncOld");
    /** A file of this kind stands where content is still missing; the last is a placeholder of selective sync. */
    private static final Set<String> UNFINISHED_ENDINGS = Set.of(".bts", ".!sync", ".syncpart", ".synctemp", ".rsls");

    /** {@code map.Conflict.pdf}, {@code map.Conflict1.pdf}, {@code map.Conflict.Conflict.pdf}. */
    private static final Pattern SYNC_CONFLICT = Pattern.compile(".+\\.Conflict\\d*(\\.[^.]*)?", Pattern.DOTALL);
    /** {@code map.sync-conflict-20261122-015810-ABCDEFG.pdf}; old versions write no id. */
    private static final Pattern SYNCTHING_CONFLICT =
            Pattern.compile(".*\\.sync-conflict-\\d{8}-\\d{6}(-[A-Z2-7]{7})?(\\.[^.]*)?", Pattern.DOTALL);

    private FolderRules() {}

    /**
     * What one part of a path stands for. What lies in a directory that is no content isn't content either.
     *
     * @param inRoot whether it lies in the shared folder itself and not deeper
     */
    public static Kind kindOf(String name, boolean directory, boolean inRoot) {
        boolean syncthings = (inRoot && SYNCTHING_ROOT_NAMES.contains(name))
                || (!directory && (name.startsWith(".syncthing.") || name.startsWith("~syncthing~")));
        if (syncthings || isServiceName(name) || isIgnoredName(name) || isUnfinishedName(name)) {
            return Kind.NOT_CONTENT;
        }
        // The plain search first: it settles nearly all names, and there may be 100,000 of them.
        boolean conflict = name.contains("onflict")
                && (SYNC_CONFLICT.matcher(name).matches()
                        || SYNCTHING_CONFLICT.matcher(name).matches());
        return conflict ? Kind.CONFLICT_COPY : Kind.CONTENT;
    }

    /** A service file or folder of BitTorrent Sync or Resilio Sync, which it never carries over, at any depth. */
    public static boolean isServiceName(String name) {
        return SERVICE_NAMES.contains(name);
    }

    /** A name that every default ignore list of BitTorrent Sync or Resilio Sync leaves out, for files and folders. */
    public static boolean isIgnoredName(String name) {
        return name.startsWith("~")
                || name.startsWith(".~lock.")
                || IGNORED_NAMES.contains(name)
                || name.endsWith("~")
                || IGNORED_ENDINGS.contains(ending(name));
    }

    /** Whether the name stands for content that BitTorrent Sync or Resilio Sync does not have yet. */
    public static boolean isUnfinishedName(String name) {
        return UNFINISHED_ENDINGS.contains(ending(name).toLowerCase(Locale.ROOT));
    }

    /** From the last dot on. */
    private static String ending(String name) {
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }
}

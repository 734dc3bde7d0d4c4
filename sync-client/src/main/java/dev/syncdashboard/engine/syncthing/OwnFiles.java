package dev.syncdashboard.engine.syncthing;

import java.util.Set;

/** Names that Syncthing keeps for itself and never syncs. */
final class OwnFiles {

    /** With all that is in them, but in a folder's root only: deeper down they are files like any other. */
    private static final Set<String> ROOT_NAMES = Set.of(".stfolder", ".stversions", ".stignore");

    private OwnFiles() {}

    /**
     * Not {@code .syncthing.<file>.tmp}, which is Syncthing's own name for one that comes in. If we are killed
     * while we write, Syncthing removes the rest after a day.
     */
    static String temporaryName(String file) {
        return ".syncthing.new-" + file + ".tmp";
    }

    /** Files that it has not finished begin like that, whatever follows, in every directory and on every system. */
    static boolean isOwn(String directory, String name, boolean isDirectory) {
        boolean unfinished = !isDirectory && (name.startsWith(".syncthing.") || name.startsWith("~syncthing~"));
        return unfinished || (directory.isEmpty() && ROOT_NAMES.contains(name));
    }
}

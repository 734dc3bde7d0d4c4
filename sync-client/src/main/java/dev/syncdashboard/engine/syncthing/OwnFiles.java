package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Names that Syncthing keeps for itself and never syncs. */
final class OwnFiles {

    /** With all that is in them, but in a folder's root only: deeper down they are files like any other. */
    private static final Set<String> ROOT_NAMES = Set.of(".stfolder", ".stversions", ".stignore");

    /** Of files that it has not finished, whatever follows, in every directory and on every system. */
    private static final List<String> UNFINISHED_BEGINNINGS = List.of(".syncthing.", "~syncthing~");

    private OwnFiles() {}

    /**
     * Not {@code .syncthing.<status file>.tmp}, which is Syncthing's own name for a report that comes in. If we are killed
     * while we write, Syncthing removes the rest after a day.
     */
    static String temporaryName(PeerId peer) {
        return ".syncthing.report-" + peer.value() + ".tmp";
    }

    /** A path does not tell a file from a directory, so a directory with an unfinished file's name counts as one too. */
    static boolean isOwn(Path relative) {
        String root = String.valueOf(relative.getName(0));
        String name = String.valueOf(relative.getFileName());
        return ROOT_NAMES.contains(root) || UNFINISHED_BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}

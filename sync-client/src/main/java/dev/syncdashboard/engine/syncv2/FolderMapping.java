package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.sync.Folder;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Puts the API's folder into the port's terms. */
final class FolderMapping {

    private static final long FULL_SYNC = 2;
    private static final long SELECTIVE = 1;

    private FolderMapping() {}

    static EngineFolder toEngineFolder(Folder folder, Failures failures) throws EngineException {
        return new EngineFolder(
                folder.id(),
                folder.shareId(),
                folder.name(),
                path(folder, failures),
                // Read-only is claimed on evidence only.
                folder.writable().orElse(true),
                state(folder));
    }

    private static State state(Folder folder) {
        long level = folder.syncLevel().orElse(FULL_SYNC);
        if (level < SELECTIVE) {
            return State.DISCONNECTED;
        }
        if (folder.stopped()) {
            return State.STOPPED;
        }
        if (folder.paused()) {
            return State.PAUSED;
        }
        return level == SELECTIVE ? State.PLACEHOLDERS : State.ACTIVE;
    }

    private static Path path(Folder folder, Failures failures) throws EngineException {
        if (folder.path().isEmpty()) {
            // A folder without a place on this disk can't be used at all; an empty path would mean our own directory.
            throw new EngineException(
                    Kind.FOLDER_NOT_FOUND,
                    "The folder '" + folder.name() + "' is known to the sync engine, but not connected on this device."
                            + " Connect it there and choose where it shall be.");
        }
        String text = folder.path().get();
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            if (isForeignToLocale(text)) {
                throw wrongLocale(folder, e);
            }
            // Falls through to the same message: not a path of this device.
        }
        throw failures.faulty("says that the folder '" + folder.name()
                + "' is at a place which is no full path on this device. The engine must run on the same device.");
    }

    /** Where paths are bytes, Java can only name those that its locale's encoding has. */
    private static boolean isForeignToLocale(String path) {
        return File.separatorChar == '/' && path.indexOf('\0') < 0 && !"UTF-8".equalsIgnoreCase(encoding());
    }

    private static String encoding() {
        return System.getProperty("sun.jnu.encoding", "");
    }

    private static EngineException wrongLocale(Folder folder, InvalidPathException cause) {
        String remedy = "Start it with a UTF-8 locale: LC_ALL=C.UTF-8.";
        return new EngineException(
                Kind.FAULTY_ANSWER,
                "This program can't name the place of the folder '" + folder.name()
                        + "', because its locale has the encoding " + encoding() + ". " + remedy,
                "This program can't name the place of a folder under its locale. " + remedy,
                cause);
    }
}

package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.words.Message;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a folder is on this device's disk, from what an engine says. */
final class FolderPlace {

    private FolderPlace() {}

    /**
     * The place of the folder with this name.
     *
     * @param text the path as the engine gives it
     */
    public static Path of(String name, String text, EngineFailures failures) throws EngineException {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            if (isForeignToLocale(text)) {
                throw wrongLocale(name, e);
            }
            // Falls through to the same message: not a path of this device.
        }
        throw failures.faulty("says that the folder '" + name
                + "' is at a place which is no full path on this device. The engine must run on the same device. If it does, and names"
                + " its directories in another way (in a container, say), set sync.path-map.");
    }

    /** Where paths are bytes, Java can only name those that its locale's encoding has. */
    private static boolean isForeignToLocale(String path) {
        return File.separatorChar == '/' && path.indexOf('\0') < 0 && !"UTF-8".equalsIgnoreCase(encoding());
    }

    private static String encoding() {
        return System.getProperty("sun.jnu.encoding", "");
    }

    private static EngineException wrongLocale(String name, InvalidPathException cause) {
        return new EngineException(
                Kind.FAULTY_ANSWER,
                "This program can't name the place of the folder '" + name + "', because its locale has the encoding "
                        + encoding() + ". Start it with a UTF-8 locale: LC_ALL=C.UTF-8.",
                Message.of("engine.locale"),
                Optional.empty(),
                cause);
    }
}

package dev.syncdashboard.agent;

import dev.syncdashboard.engine.setup.SyncFolder;
import java.util.Optional;
import org.slf4j.MDC;

/** What a thread writes into the log is about one folder, and says so if the folder has a name. */
public final class LogFolder {

    private static final String KEY = "folder";

    private LogFolder() {}

    /** From here on this thread's lines are about a folder. */
    static void begin(SyncFolder folder) {
        if (folder.named()) {
            MDC.put(KEY, folder.name().value());
        }
    }

    /** The folder that this thread's lines are about now; empty if it has no name, or they are about the whole device. */
    public static Optional<String> now() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    static void end() {
        MDC.remove(KEY);
    }
}

package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.service.LogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sets up the log of the whole program: to standard error, from where a service manager takes it, or into files. */
final class Logging {

    // The log manager itself keeps loggers only weakly, and with them their levels.
    private static final Logger OURS = Logger.getLogger("dev.syncdashboard");

    private Logging() {}

    /** As the command line asks for it, in files perhaps. */
    static void setUp(Map<String, String> options) {
        Optional.ofNullable(options.get("--log-dir")).map(Path::of).ifPresent(Logging::intoFiles);
        setUp(options.containsKey("--verbose"));
    }

    // Where a system keeps no log of its services. Nothing else rotates it, so it has to stay small by itself.
    private static void intoFiles(Path directory) {
        Logger root = LogManager.getLogManager().getLogger("");
        if (Arrays.stream(root.getHandlers()).anyMatch(FileHandler.class::isInstance)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            String pattern = directory.toAbsolutePath().toString().replace("%", "%%") + "/agent.%g.log";
            FileHandler files = new FileHandler(pattern, LogFiles.MOST_BYTES, LogFiles.COUNT, true);
            files.setEncoding("UTF-8");
            Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
            root.addHandler(files);
        } catch (IOException e) {
            OURS.warning("The log can't be written in " + directory + ": " + Reasons.of(e) + ". It goes on here.");
        }
    }

    /** Leaves everything as it is where a person chose a configuration of {@code java.util.logging}. */
    static void setUp(boolean verbose) {
        if (System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null) {
            return;
        }
        Level level = verbose ? Level.FINE : Level.INFO;
        OURS.setLevel(level);
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            handler.setLevel(level);
            handler.setFormatter(new LineFormatter(ZoneId.systemDefault()));
        }
    }
}

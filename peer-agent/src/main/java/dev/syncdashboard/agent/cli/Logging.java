package dev.syncdashboard.agent.cli;

import java.time.ZoneId;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sets up the log of the whole program: to standard error, from where a service manager takes it. */
final class Logging {

    // The log manager itself keeps loggers only weakly, and with them their levels.
    private static final Logger OURS = Logger.getLogger("dev.syncdashboard");

    private Logging() {}

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

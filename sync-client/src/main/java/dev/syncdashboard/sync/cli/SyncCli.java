package dev.syncdashboard.sync.cli;

import dev.syncdashboard.terminal.Terminal;
import dev.syncdashboard.threads.Threads;

/** Starts the program; everything that belongs to the whole process is here. */
public final class SyncCli {

    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    private SyncCli() {}

    public static void main(String[] args) {
        if (System.getProperty(LOG_FORMAT) == null) {
            // A warning is one line among those of the program, without time and origin.
            System.setProperty(LOG_FORMAT, "%5$s%n");
        }
        SyncCommandLine program = new SyncCommandLine(
                System.getenv(), System.in, Terminal.writer(System.out), Terminal.writer(System.err));
        Runtime.getRuntime().addShutdownHook(Threads.named("stop", program::stop));
        System.exit(program.run(args));
    }
}

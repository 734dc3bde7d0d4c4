package dev.syncdashboard.sync.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line: runs one command, which another thread can stop. */
public final class SyncCommandLine {

    /** Who presses Ctrl-C does not wait longer for a call that hangs. */
    private static final long PATIENCE_MILLIS = 1500;

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private Optional<Run> current = Optional.empty();

    private record Run(Thread thread, CountDownLatch ended) {}

    /**
     * Prepares it.
     *
     * @param environment where login and secrets are found, and what no option says
     * @param in where a secret can be read
     */
    public SyncCommandLine(Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
        this.environment = Map.copyOf(environment);
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and gives the process's exit code. */
    public int run(String... arguments) {
        Run run = new Run(Thread.currentThread(), new CountDownLatch(1));
        begin(run);
        try {
            return commands().execute(arguments);
        } finally {
            end(run);
        }
    }

    /** Ends the command under way, and waits a little until it has ended. Does nothing without one. */
    public void stop() {
        Optional<CountDownLatch> ended = interrupt();
        try {
            if (ended.isPresent()) {
                boolean inTime = ended.get().await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (!inTime) {
                    err.println("A call hangs; ending without it.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void begin(Run run) {
        current = Optional.of(run);
    }

    private synchronized Optional<CountDownLatch> interrupt() {
        current.ifPresent(run -> run.thread().interrupt());
        return current.map(Run::ended);
    }

    private synchronized void end(Run run) {
        current = Optional.empty();
        // An interruption was for the command, and came too late for it.
        Thread.interrupted();
        run.ended().countDown();
    }

    private CommandLine commands() {
        SharedOptions options = new SharedOptions();
        CliContext context = new CliContext(environment, in, out, err, options);
        CommandLine line = new CommandLine(options);
        Stream.of(
                        new FoldersCommand(context),
                        new AddCommand(context),
                        new LinkCommand(context),
                        new ActivityCommand(context),
                        new EventsCommand(context),
                        new PeersCommand(context),
                        new SecretsCommand(context))
                .forEach(line::addSubcommand);
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .forEach(each -> each.getCommandSpec().version(version()));
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, result) -> CliFailures.tell(failure, context));
    }

    private static String version() {
        String version = SyncCommandLine.class.getPackage().getImplementationVersion();
        return version == null ? "sync-cli" : "sync-cli " + version;
    }
}

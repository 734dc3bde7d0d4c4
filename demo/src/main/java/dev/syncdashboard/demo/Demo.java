package dev.syncdashboard.demo;

import dev.syncdashboard.demo.fleet.EngineKind;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.syncthing.SyncthingProgram;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demo's command line. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        version = "sync-dashboard demo",
        description = "Runs a fire station and its trucks on this machine, with the real dashboard and agents.",
        sortOptions = false,
        footer = "Ctrl-C ends everything and removes what was made.")
public final class Demo implements Callable<Integer> {

    private static final int NOT_INSTALLED = 1;
    private static final int LARGEST_PORT = 65_535;
    private static final int MOST_MORE_FOLDERS = 2_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the dashboard; if it is taken, any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--control-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the control page, likewise (default: ${DEFAULT-VALUE}).")
    private int controlPort;

    @Option(
            names = "--trucks",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many trucks, 1 to 50, with Syncthing to 10 (default: ${DEFAULT-VALUE}).")
    private int trucks;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "resilio",
            description =
                    "resilio: the demo's own engine, which speaks the API of Resilio Sync. resilio-v1: the same, asked by the"
                            + " API of 2013. resilio-web: the same, asked by the API of its web UI. syncthing: the"
                            + " installed Syncthing, one process for each device (default: ${DEFAULT-VALUE}).")
    private EngineKind engine = EngineKind.RESILIO;

    @Option(
            names = "--more-folders",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "The station's engine has so many empty folders more, 0 to 2000, as one that has a folder for each truck;"
                            + " not with Syncthing (default: ${DEFAULT-VALUE}).")
    private int moreFolders;

    @Option(names = "--no-scenario", description = "Nothing happens by itself.")
    private boolean withoutScenario;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "The fleet's files stand in a new directory below this one (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("");

    @Option(names = "--end-with-parent", hidden = true, description = "End when the program that started this ends.")
    private boolean endWithParent;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Demo())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        requireWithin("--trucks", trucks, 1, engine.mostTrucks());
        requireWithin("--port", port, 0, LARGEST_PORT);
        requireWithin("--control-port", controlPort, 0, LARGEST_PORT);
        requireWithin("--more-folders", moreFolders, 0, engine == EngineKind.SYNCTHING ? 0 : MOST_MORE_FOLDERS);
        if (engine == EngineKind.SYNCTHING && SyncthingProgram.find().isEmpty()) {
            spec.commandLine().getErr().println(SyncthingProgram.MISSING);
            return NOT_INSTALLED;
        }
        PrintWriter out = spec.commandLine().getOut();
        DemoRun run = new DemoRun(directory, FleetPlan.names(trucks), engine, moreFolders, !withoutScenario, out);
        // Not a daemon: the program ends when this thread has ended everything.
        Runtime.getRuntime().addShutdownHook(new Thread(run::end, "end of the demo"));
        if (endWithParent) {
            ProcessHandle.current().parent().ifPresent(Demo::endWith);
        }
        return run.start(Clock.systemUTC(), FreePort.near(port, out), FreePort.near(controlPort, out));
    }

    /** A build tool that is told to end does not always tell the program that it started. */
    private static void endWith(ProcessHandle parent) {
        CompletableFuture<Void> end = parent.onExit().thenRun(() -> System.exit(0));
        end.exceptionally(failure -> null);
    }

    private void requireWithin(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be " + least + " to " + most + ", but is " + value + ".");
        }
    }
}

package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentVersion;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.settings.SettingOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/** The command line: its commands, and an option for each setting, whatever engines bring along. */
final class Program {

    private static final String CONFIG = "--config";
    private static final String VERBOSE = "--verbose";

    /** For one of the system's programs, which may have to wait for a service to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ThisComputer computer;
    private final Prompt prompt;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> options = new HashMap<>();

    Program(ThisComputer computer, Prompt prompt, PrintWriter out, PrintWriter err) {
        this.computer = computer;
        this.prompt = prompt;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and gives the process's exit code. */
    int run(String... arguments) {
        return new CommandLine(spec(SyncFolders.optionsIn(arguments)))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, result) -> CommandFailures.tell(failure, err))
                .execute(arguments);
    }

    /** @param ofFolders settings of single folders, of which there is no list before it is known how they are called */
    private CommandSpec spec(List<SettingKey> ofFolders) {
        CommandSpec spec = described(
                CommandSpec.create().name("peer-agent"),
                "Says in the Status folder which files of" + " the Sync folder this device has.");
        AgentKeys.ALL.stream().map(this::option).forEach(spec::addOption);
        ofFolders.stream().map(this::option).forEach(spec::addOption);
        spec.addOption(option(CONFIG, "FILE", "read settings from this properties file (UTF-8)"));
        spec.addOption(flag(VERBOSE, "log for debugging"));
        spec.addSubcommand("run", run());
        spec.addSubcommand("once", command(() -> commands().once(), "Write one report and exit."));
        spec.addSubcommand(
                "check", command(() -> commands().check(), "Test engine, login, both folders and rights, one by one."));
        spec.addSubcommand(
                "status",
                command(() -> commands().status(), "Say which files this device has, as the agent found last."));
        addStationCommands(spec);
        addReleaseCommands(spec);
        addServiceCommands(spec);
        spec.usageMessage()
                .footer(
                        "",
                        "With --sync-folders maps,protocols each folder has --sync-folder-maps VALUE (its share id, folder"
                                + " id or unique name) and --sync-label-maps VALUE (what people call it).",
                        "Each setting can also stand in the environment (sync.url as SYNC_URL) or in the file that"
                                + " --config names (sync.url=...). An option beats the environment, the environment"
                                + " beats the file.",
                        "Exit codes: 0 done, 1 failed, 2 wrong setting or command line. Of join and leave also: 3 no answer"
                                + " from the station yet, 4 declined, 5 a kit that can't be used, 6 no sync program that"
                                + " can be asked. Of run and once also: 7 another agent does this already. Of run also: 75 start"
                                + " it again, in the version that was installed. Of uninstall also: 8 a package manager has to do it.");
        return spec;
    }

    private CommandSpec run() {
        CommandSpec run = command(
                () -> {
                    AwaitedSettings.await(options, computer);
                    return commands().run();
                },
                "Stay and report until stopped.");
        run.addOption(option("--log-dir", "DIR", "write the log into files in this directory, 4 MB at most"));
        run.addOption(flag("--await-settings", "wait until there is a settings file"));
        return run;
    }

    private void addServiceCommands(CommandSpec spec) {
        spec.addSubcommand(
                "install",
                command(
                        () -> serviceCommands().install(),
                        "Set the agent up as a service of this computer, and start it."));
        CommandSpec uninstall = command(
                () -> serviceCommands().uninstall(), "Stop the service and take it away. Settings and state stay.");
        uninstall.addOption(flag("--all", "take away settings, state and this truck's key, too"));
        spec.addSubcommand("uninstall", uninstall);
        CommandSpec log = command(() -> serviceCommands().log(), "Show the log of the service.");
        log.addOption(option("--lines", "N", "the last N lines; default: 50"));
        log.addOption(flag("--follow", "go on with new lines until Ctrl-C"));
        spec.addSubcommand("log", log);
    }

    private void addStationCommands(CommandSpec spec) {
        List<String> kit = new ArrayList<>();
        List<String> places = new ArrayList<>();
        CommandSpec join = command(
                () -> stationCommands().join(kit.stream().findFirst(), places),
                "Join the station that a kit or a card is from.");
        join.addPositional(file("KIT", "its file, or - for its text on standard input", kit));
        join.addOption(OptionSpec.builder("--place")
                .paramLabel("NAME=DIRECTORY")
                .description(
                        "where a folder shall be on this computer; for each folder one, the Status folder is 'status'")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .setter(addTo(places))
                .build());
        join.addOption(option("--folders", "DIRECTORY", "below which folders are put that have no --place"));
        join.addOption(option("--name", "NAME", "what this truck is called, if not as the kit says"));
        join.addOption(option("--wait", "SPAN", "how long to wait for the station's answer; default: 5m"));
        spec.addSubcommand("join", join);
        spec.addSubcommand("leave", command(() -> stationCommands().leave(), "Undo what join did. Files stay."));
        List<String> file = new ArrayList<>();
        CommandSpec card = command(
                () -> stationCommands().card(file.stream().findFirst()),
                "Make the card by which a truck can join that reaches only this one.");
        card.addPositional(file("FILE", "where to put it; default: the terminal", file));
        spec.addSubcommand("card", card);
    }

    private void addReleaseCommands(CommandSpec spec) {
        CommandSpec update = command(
                () -> releaseCommands().update(), "Say which version runs and which is wanted, or install one.");
        update.addOption(option("--from", "DIR", "install the signed release in this directory"));
        spec.addSubcommand("update", update);
        List<String> jar = new ArrayList<>();
        CommandSpec make = command(
                () -> releaseCommands().make(jar.stream().findFirst()), "Sign a jar of the agent as a release.");
        make.addPositional(file("JAR", "the agent's jar", jar));
        make.addOption(option("--key", "FILE", "the project's key"));
        make.addOption(option("--out", "DIR", "where to put the release's directory"));
        CommandSpec key = command(
                () -> releaseCommands().key(),
                "Print the public half of the project's key, and make one if there is none.");
        key.addOption(option("--out", "FILE", "the file of the key"));
        CommandSpec release = command(
                () -> {
                    throw new ConfigException("Say which: release key, or release make.");
                },
                "For whoever makes releases of the agent.");
        release.addSubcommand("key", key);
        release.addSubcommand("make", make);
        spec.addSubcommand("release", release);
    }

    private static PositionalParamSpec file(String label, String description, List<String> into) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel(label)
                .description(description)
                .type(String.class)
                .setter(addTo(into))
                .build();
    }

    /** What is given several times comes each time by itself, or as a list that grows: as the parser likes. */
    private static ISetter addTo(List<String> list) {
        return new ISetter() {
            @Override
            @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's own signature
            public <T> T set(T value) {
                Stream<?> given = value instanceof Collection<?> all ? all.stream() : Stream.ofNullable(value);
                given.map(Object::toString).filter(each -> !list.contains(each)).forEach(list::add);
                return value;
            }
        };
    }

    private static CommandSpec command(Callable<Integer> action, String description) {
        return described(CommandSpec.wrapWithoutInspection(action), description);
    }

    private static CommandSpec described(CommandSpec spec, String description) {
        spec.mixinStandardHelpOptions(true).version(AgentVersion.withCommit());
        spec.usageMessage().description(description).width(100).sortOptions(false);
        return spec;
    }

    private OptionSpec option(SettingKey key) {
        return shared(key.option(), SettingOptions.of(key));
    }

    private OptionSpec option(String name, String label, String description) {
        return shared(
                name,
                OptionSpec.builder(name)
                        .paramLabel(label)
                        .description(description)
                        .type(String.class));
    }

    private OptionSpec flag(String name, String description) {
        return shared(name, OptionSpec.builder(name).description(description).type(boolean.class));
    }

    // Given before or after the command, an option means the same.
    private OptionSpec shared(String name, OptionSpec.Builder option) {
        return option.scopeType(ScopeType.INHERIT).setter(keep(name)).build();
    }

    private ISetter keep(String name) {
        return new ISetter() {
            @Override
            @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's own signature
            public <T> T set(T value) {
                if (value != null) {
                    options.put(name, value.toString());
                }
                return value;
            }
        };
    }

    private StationCommands stationCommands() {
        return new StationCommands(options, computer, prompt, out);
    }

    private ReleaseCommands releaseCommands() {
        return new ReleaseCommands(options, computer, out);
    }

    private ServiceCommands serviceCommands() {
        return new ServiceCommands(options, computer.host(), PATIENCE, out);
    }

    private Commands commands() {
        return new Commands(options, computer, out);
    }
}

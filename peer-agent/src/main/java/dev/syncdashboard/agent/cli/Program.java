package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentVersion;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.settings.SettingOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The command line: its commands, and an option for each setting, whatever engines bring along. */
final class Program {

    private static final String CONFIG = "--config";
    private static final String VERBOSE = "--verbose";

    private final Map<String, String> environment;
    private final Path defaultStateDirectory;
    private final Clock clock;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> options = new HashMap<>();

    Program(
            Map<String, String> environment,
            Path defaultStateDirectory,
            Clock clock,
            PrintWriter out,
            PrintWriter err) {
        this.environment = environment;
        this.defaultStateDirectory = defaultStateDirectory;
        this.clock = clock;
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
        spec.addOption(flag());
        spec.addSubcommand("run", command(() -> commands().run(), "Stay and report until stopped."));
        spec.addSubcommand("once", command(() -> commands().once(), "Write one report and exit."));
        spec.addSubcommand(
                "check", command(() -> commands().check(), "Test engine, login, both folders and rights, one by one."));
        spec.addSubcommand(
                "status",
                command(() -> commands().status(), "Say which files this device has, as the agent found last."));
        spec.usageMessage()
                .footer(
                        "",
                        "With --sync-folders maps,protocols each folder has --sync-folder-maps VALUE (its share id, folder"
                                + " id or unique name) and --sync-label-maps VALUE (what people call it).",
                        "Each setting can also stand in the environment (sync.url as SYNC_URL) or in the file that"
                                + " --config names (sync.url=...). An option beats the environment, the environment"
                                + " beats the file.",
                        "Exit codes: 0 done, 1 failed, 2 wrong setting or command line.");
        return spec;
    }

    private static CommandSpec command(Callable<Integer> action, String description) {
        return described(CommandSpec.wrapWithoutInspection(action), description);
    }

    private static CommandSpec described(CommandSpec spec, String description) {
        spec.mixinStandardHelpOptions(true).version(AgentVersion.nameAndVersion());
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

    private OptionSpec flag() {
        return shared(
                VERBOSE,
                OptionSpec.builder(VERBOSE).description("log for debugging").type(boolean.class));
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

    private Commands commands() {
        return new Commands(options, environment, defaultStateDirectory, clock, out);
    }
}

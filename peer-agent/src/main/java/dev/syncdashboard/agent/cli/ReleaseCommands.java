package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.update.ReleaseMaking;
import dev.syncdashboard.agent.update.UpdateCommand;
import dev.syncdashboard.agent.update.UpdateSettings;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The commands about versions of the agent. */
final class ReleaseCommands {

    private final Map<String, String> options;
    private final ThisComputer computer;
    private final PrintWriter out;

    ReleaseCommands(Map<String, String> options, ThisComputer computer, PrintWriter out) {
        this.options = options;
        this.computer = computer;
        this.out = out;
    }

    int update() {
        Settings settings = new Settings(options, computer.environment(), ConfigFile.of(options, computer));
        Path state = settings.stateDirectory(computer.stateDirectory());
        StartedProgram started = StartedProgram.told(System.getProperties())
                .orElseGet(() -> StartedProgram.byItself(state.resolve(ReleaseStore.DIRECTORY), Main.installedJar()));
        Optional<UpdateSettings> update = settings.update(Optional.of(started));
        if (update.isEmpty()) {
            out.println("This build has no version.");
            return ExitCode.FAILED.code();
        }
        UpdateCommand command = new UpdateCommand(update.get(), started, state, out);
        Optional<String> from = Optional.ofNullable(options.get("--from"));
        if (from.isEmpty()) {
            command.show();
            return ExitCode.OK.code();
        }
        return done(() -> command.install(Path.of(from.get())));
    }

    int key() {
        return done(() -> {
            new ReleaseMaking(computer.clock(), out).key(file("--out"));
            return true;
        });
    }

    int make(Optional<String> jar) {
        return done(() -> {
            new ReleaseMaking(computer.clock(), out)
                    .make(
                            Path.of(jar.orElseThrow(() -> new ConfigException("release make JAR: which jar?"))),
                            file("--key"),
                            file("--out"));
            return true;
        });
    }

    private Path file(String option) {
        return Path.of(Optional.ofNullable(options.get(option))
                .orElseThrow(() -> new ConfigException(option + " FILE is missing.")));
    }

    private interface Deed {
        boolean done() throws IOException;
    }

    private int done(Deed deed) {
        try {
            return (deed.done() ? ExitCode.OK : ExitCode.FAILED).code();
        } catch (IOException e) {
            out.println("That did not work: " + Reasons.of(e) + ".");
            return ExitCode.FAILED.code();
        }
    }
}

package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.service.ServiceHost;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.Surroundings;
import dev.syncdashboard.start.DefaultSettingsFile;
import dev.syncdashboard.start.DefaultStateDirectory;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.terminal.Terminal;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Starts the program; everything that belongs to the whole process is here. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path stateDirectory = new DefaultStateDirectory(System.getenv(), System.getProperty("user.name", ""), home)
                .on(System.getProperty("os.name", ""));
        ThisComputer computer = new ThisComputer(
                System.getenv(),
                stateDirectory,
                settingsFile(home),
                folders(home),
                host(home),
                new EngineSearch(Surroundings.ofThisProcess(), EngineSearch.USUAL),
                Clock.systemUTC(),
                Locale.getDefault());
        Program program = new Program(
                computer,
                Prompt.of(System.in, System.console()),
                Terminal.writer(System.out),
                Terminal.writer(System.err));
        System.exit(program.run(args));
    }

    /** Ends the process from a thread other than the program's own. */
    static void end(int code) {
        System.exit(code);
    }

    private static Path settingsFile(Path home) {
        return new DefaultSettingsFile(System.getenv(), System.getProperty("user.name", ""), home, directory())
                .on(System.getProperty("os.name", ""));
    }

    private static ServiceHost host(Path home) {
        String system = System.getProperty("os.name", "");
        return new ServiceHost(
                Path.of("/"),
                system,
                System.getProperty("user.name", ""),
                home,
                System.getenv(),
                Path.of(System.getProperty("java.home", ""), "bin", "java"),
                directory());
    }

    /** That of the installed jar, also where a release runs in its place; empty if the program runs from none. */
    private static Optional<Path> directory() {
        Optional<StartedProgram> started = StartedProgram.told(System.getProperties());
        return started.isPresent() ? started.get().directory() : installedJar().map(Path::getParent);
    }

    /** What this program runs from; empty if that can't be told. */
    static Optional<Path> installedJar() {
        try {
            CodeSource source = Main.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    // A person's files lie in the home; those of a computer for which only an administrator cares lie where services
    // have them.
    private static Path folders(Path home) {
        boolean served = System.getProperty("user.name", "").equals("root")
                && System.getProperty("os.name", "").startsWith("Linux");
        return served ? Path.of("/srv", "sync") : home.resolve("station-files");
    }
}

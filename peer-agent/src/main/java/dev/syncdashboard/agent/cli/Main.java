package dev.syncdashboard.agent.cli;

import dev.syncdashboard.terminal.Terminal;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the program; everything that belongs to the whole process is here. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path stateDirectory = new DefaultStateDirectory(System.getenv(), System.getProperty("user.name", ""), home)
                .on(System.getProperty("os.name", ""));
        Program program = new Program(
                System.getenv(),
                stateDirectory,
                Clock.systemUTC(),
                Terminal.writer(System.out),
                Terminal.writer(System.err));
        System.exit(program.run(args));
    }
}

package dev.syncdashboard.agent.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the program; everything that belongs to the whole process is here. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path stateDirectory = new DefaultStateDirectory(System.getenv(), System.getProperty("user.name", ""), home)
                .on(System.getProperty("os.name", ""));
        Program program =
                new Program(System.getenv(), stateDirectory, Clock.systemUTC(), writer(System.out), writer(System.err));
        System.exit(program.run(args));
    }

    // What the terminal understands is known from Java 19 on.
    private static PrintWriter writer(OutputStream stream) {
        String terminal = System.getProperty("stdout.encoding");
        Charset charset = terminal == null ? Charset.defaultCharset() : Charset.forName(terminal);
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }
}

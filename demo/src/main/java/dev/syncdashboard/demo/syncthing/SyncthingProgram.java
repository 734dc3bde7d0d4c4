package dev.syncdashboard.demo.syncthing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Syncthing on this machine. */
public record SyncthingProgram(Path executable) {

    private static final String NAME = "syncthing";

    private static final Pattern DEVICE = Pattern.compile("<device id=\"([A-Z2-7-]{63})\"");

    /** For who has to be told that it is not there. */
    public static final String MISSING = "Syncthing is not installed: there is no program 'syncthing' in the PATH"
            + " (in Debian: apt-get install syncthing).";

    // No check for upgrades, no reports of crashes, no default folder; and one process instead of two, so that its id
    // is
    // the daemon's own. The last saves a measurement of hash speed at each start.
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "STNOUPGRADE", "1",
            "STNODEFAULTFOLDER", "1",
            "STNORESTART", "1",
            "STMONITORED", "yes",
            "STHASHING", "standard");

    /** The system property that names another program than the one in the PATH. */
    public static final String PROGRAM = "syncthing.program";

    /** What the system property {@link #PROGRAM} names, and nothing else; without it the first that the PATH has. */
    public static Optional<SyncthingProgram> find() {
        String named = System.getProperty(PROGRAM, "");
        return named.isBlank() ? inThePath() : at(Path.of(named));
    }

    /** Empty if there is no program. */
    public static Optional<SyncthingProgram> at(Path executable) {
        return Optional.of(executable).filter(Files::isExecutable).map(SyncthingProgram::new);
    }

    /** What it says of its version, such as "v1.29.5". */
    public String version() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.io.tmpdir"));
        return run(home, "--version").replaceFirst("(?s)^syncthing (\\S+).*", "$1");
    }

    private static Optional<SyncthingProgram> inThePath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory).resolve(NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(SyncthingProgram::new);
    }

    /** Ends those whose home is in this directory: they outlive a program that was killed. */
    public static void endAllIn(Path directory) {
        ProcessHandle.allProcesses()
                .filter(process -> hasHomeIn(directory, process.info()))
                .filter(ProcessHandle::destroyForcibly)
                .map(ProcessHandle::onExit)
                .forEach(end -> end.completeOnTimeout(ProcessHandle.current(), 5, TimeUnit.SECONDS)
                        .join());
    }

    private static boolean hasHomeIn(Path directory, ProcessHandle.Info info) {
        boolean syncthing =
                info.command().map(command -> Path.of(command).endsWith(NAME)).orElse(false);
        List<String> arguments = List.of(info.arguments().orElse(new String[0]));
        int home = arguments.indexOf("--home") + 1;
        return syncthing
                && home > 0
                && home < arguments.size()
                && Path.of(arguments.get(home)).startsWith(directory);
    }

    /**
     * Makes a device: its keys, and with them its id. Only with options that Syncthing 1 and 2 both have; the id stands in
     * the configuration that is made, where no other device is yet.
     */
    String generate(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        String output = run(home, "generate", "--home", home.toString());
        Matcher device = DEVICE.matcher(Files.readString(home.resolve("config.xml")));
        if (!device.find()) {
            throw new IOException("syncthing generate made no device: " + output);
        }
        return device.group(1);
    }

    Process serve(Path home, Path log) throws IOException {
        return command(home, "serve", "--home", home.toString(), "--no-browser", "--no-restart", "--no-upgrade")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private String run(Path home, String... arguments) throws IOException, InterruptedException {
        Process process = command(home, arguments).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("syncthing " + arguments[0] + " failed: " + output);
        }
        return output;
    }

    private ProcessBuilder command(Path home, String... arguments) {
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(Stream.of(executable.toString()), List.of(arguments).stream())
                                .toList())
                .redirectErrorStream(true);
        command.environment().putAll(ENVIRONMENT);
        command.environment().put("HOME", home.toString());
        return command;
    }
}

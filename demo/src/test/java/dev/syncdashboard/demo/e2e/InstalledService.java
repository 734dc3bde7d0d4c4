package dev.syncdashboard.demo.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service that a package has installed in a root, run as its unit says, for there is no systemd in there. */
final class InstalledService implements AutoCloseable {

    private final CleanRoot root;
    private final List<String> unit;
    private final Path log;
    private final List<Process> processes = new ArrayList<>();

    /** @param log where what it says goes */
    InstalledService(CleanRoot root, String name, Path log) throws IOException {
        this.root = root;
        this.unit = Files.readAllLines(root.at("/usr/lib/systemd/system/" + name + ".service"));
        this.log = log;
    }

    Process start() throws IOException {
        String user = value("User");
        List<String> line = root.entered("--userspec=" + user + ":" + value("Group"));
        line.addAll(List.of(
                "--chdir=" + value("WorkingDirectory"),
                "PATH=/usr/bin:/bin",
                "STATE_DIRECTORY=/var/lib/" + value("StateDirectory")));
        line.addAll(values("Environment"));
        for (String file : values("EnvironmentFile")) {
            line.addAll(variables(root.at(file.replaceFirst("^-", ""))));
        }
        line.addAll(List.of(value("ExecStart").split(" ")));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        processes.add(process);
        return process;
    }

    /** As far as tests write such a file: names, values and quotes around them. */
    private static List<String> variables(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.replace("\"", ""))
                        .toList()
                : List.of();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    String value(String key) {
        return values(key).get(0);
    }

    private List<String> values(String key) {
        return unit.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(each ->
                each.onExit().completeOnTimeout(each, 15, TimeUnit.SECONDS).join());
        processes.forEach(Process::destroyForcibly);
    }
}

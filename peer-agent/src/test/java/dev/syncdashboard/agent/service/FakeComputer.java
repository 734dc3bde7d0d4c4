package dev.syncdashboard.agent.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A computer in a directory, whose programs only note how they were called and answer what a test wants. */
final class FakeComputer {

    private final Path root;
    private final Path programs;
    private final Path calls;
    private final StringWriter said = new StringWriter();
    private String system = "Linux";
    private String user = "root";
    private Path program;

    FakeComputer(Path directory) throws IOException {
        root = Files.createDirectories(directory.resolve("root"));
        programs = Files.createDirectories(directory.resolve("programs"));
        calls = directory.resolve("calls");
        program = Files.createDirectories(root.resolve("opt/Sync Agent 100%"));
        Files.createFile(program.resolve("peer-agent.jar"));
        Files.createFile(program.resolve("peer-agent-start.jar"));
    }

    FakeComputer systemd() throws IOException {
        Files.createDirectories(root.resolve("run/systemd/system"));
        return has("systemctl", "journalctl", "id", "useradd", "userdel", "install", "runuser");
    }

    FakeComputer runs(String itsSystem, String itsUser) {
        system = itsSystem;
        user = itsUser;
        return this;
    }

    FakeComputer programIn(String directory) throws IOException {
        program = Files.createDirectories(at(directory));
        Files.writeString(program.resolve("peer-agent.jar"), "");
        return this;
    }

    FakeComputer has(String... names) throws IOException {
        for (String name : names) {
            answers(name, "exit 0");
        }
        return this;
    }

    /** @param body of a shell script, with the arguments in {@code $*} */
    FakeComputer answers(String name, String body) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\necho \"" + name + " $*\" >>'" + calls + "'\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    FakeComputer file(String absolute) throws IOException {
        Files.createDirectories(at(absolute).getParent());
        Files.writeString(at(absolute), "");
        return this;
    }

    Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    ServiceManager service() {
        ServiceHost host = new ServiceHost(
                root,
                system,
                user,
                at("/home/kim"),
                Map.of(
                        "Path",
                        programs.toString(),
                        "ProgramData",
                        at("/ProgramData").toString()),
                Path.of("/opt/java/bin/java"),
                Optional.of(program));
        return ServiceManager.on(
                host, SystemCommands.of(host, Duration.ofSeconds(2)), new ServiceWords(new PrintWriter(said, true)));
    }

    List<String> calls() throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    String said() {
        return said.toString();
    }
}

package dev.syncdashboard.dashboard.update;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A computer in a directory, on which the dashboard's version 1 runs: real script, pretended system. */
final class UpdatedComputer {

    private static final Path SCRIPT = Path.of("src/dist/root/usr/lib/sync-dashboard/update");
    private static final List<String> TOOLS = List.of(
            "id", "systemctl", "dpkg", "dpkg-query", "dpkg-deb", "rpm", "cp", "mv", "rm", "sync", "mkdir", "chmod");

    private final Path root;

    record Said(int exitCode, String text) {}

    private UpdatedComputer(Path root) {
        this.root = root;
    }

    static UpdatedComputer in(Path root) throws IOException {
        UpdatedComputer computer = new UpdatedComputer(root);
        for (String version : List.of("0-older", "2", "7-mute", "8-refused", "9-silent")) {
            program(root.resolve("new").resolve(version), version);
        }
        program(root, "1");
        computer.write("usr/lib/systemd/system/sync-dashboard.service", "[Service]\n");
        computer.write("var/lib/sync-dashboard/history.mv.db", "form 1\n");
        Files.createDirectories(root.resolve("run/systemd/system"));
        for (String tool : TOOLS) {
            copy("computer", root.resolve("tools").resolve(tool), "1");
        }
        for (String each : List.of("running", "by-deb")) {
            computer.write(each, "");
        }
        computer.write("booked", "1\n");
        computer.write("steps", "0\n");
        computer.write("cut", "never\n");
        return computer;
    }

    private static void program(Path root, String version) throws IOException {
        Path program = root.resolve("usr/lib/sync-dashboard");
        Files.createDirectories(program.resolve("lib"));
        for (String each : List.of("dashboard.jar", "lib/twin")) {
            Files.writeString(program.resolve(each), version + "\n");
        }
        copy("java", program.resolve("runtime/bin/java"), version);
        copy("command", root.resolve("usr/bin/sync-dashboard"), version);
    }

    private static void copy(String resource, Path to, String version) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in =
                Objects.requireNonNull(UpdatedComputer.class.getResourceAsStream("/update/" + resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(to, text.replace("VERSION", version));
        }
        to.toFile().setExecutable(true);
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path)).strip();
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    void remove(String path) throws IOException {
        Files.delete(root.resolve(path));
    }

    Path file(String name, String content) throws IOException {
        write(name, content);
        return root.resolve(name);
    }

    /** Lets the power go at this call of a tool. */
    void cutAt(int step) throws IOException {
        write("cut", step + "\n");
    }

    /** Runs the update as the installed version brings it, its own root being this directory. */
    Said update(String... arguments) throws Exception {
        Path script = root.resolve("usr/lib/sync-dashboard/update");
        Files.writeString(script, Files.readString(SCRIPT).replaceFirst("(?m)^root=$", "root=" + root));
        List<String> line = new ArrayList<>(List.of(
                "setsid",
                "--wait",
                "sh",
                "-c",
                "echo $$ >\"$COMPUTER/group\"; exec sh \"$0\" \"$@\"",
                script.toString()));
        line.addAll(List.of("--within", "1"));
        line.addAll(List.of(arguments));
        return said(line);
    }

    /** After a power cut nothing runs, until the service is started. */
    Said boot() throws Exception {
        Files.deleteIfExists(root.resolve("running"));
        write("cut", "never\n");
        return said(List.of("systemctl", "start", "sync-dashboard.service"));
    }

    boolean works() throws Exception {
        return said(List.of("sh", root.resolve("usr/bin/sync-dashboard").toString(), "alive"))
                        .exitCode()
                == 0;
    }

    private Said said(List<String> line) throws Exception {
        Path output = Files.createTempFile(root, "said", ".txt");
        List<String> full = new ArrayList<>(line);
        if (line.get(0).equals("systemctl")) {
            full.set(0, root.resolve("tools/systemctl").toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(full).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("COMPUTER", root.toString());
        builder.environment().merge("PATH", root.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end: " + Files.readString(output));
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    /** Another version in one of the forms; the installed one is of the same. */
    Path newer(String ending, String version) throws Exception {
        for (String each : List.of("by-deb", "by-rpm")) {
            Files.deleteIfExists(root.resolve(each));
        }
        write("by-" + ending, "");
        return ending.equals("tar.gz") ? archive(version) : file("new." + ending, version + "\n");
    }

    /** Packs another version as the archive form. */
    private Path archive(String version) throws Exception {
        Path top = root.resolve("archive/sync-dashboard");
        program(top.resolve("files"), version);
        Files.createDirectories(top.resolve("files/usr/share/doc/sync-dashboard"));
        Files.createDirectories(top.resolve("files/usr/lib/systemd/system"));
        Files.copy(
                root.resolve("usr/lib/systemd/system/sync-dashboard.service"),
                top.resolve("files/usr/lib/systemd/system/sync-dashboard.service"),
                StandardCopyOption.REPLACE_EXISTING);
        Path packed = root.resolve("sync-dashboard-2-linux-x86_64.tar.gz");
        Said said = said(
                List.of("tar", "-C", root.resolve("archive").toString(), "-czf", packed.toString(), "sync-dashboard"));
        if (said.exitCode() != 0) {
            throw new AssertionError(said.text());
        }
        return packed;
    }

    List<String> leftOvers() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(".next")
                            || path.endsWith(".old")
                            || path.endsWith(".part")
                            || path.endsWith("underway")
                            || path.endsWith(".conf")
                            || path.endsWith("/next")
                            || path.endsWith("/former"))
                    .toList();
        }
    }
}

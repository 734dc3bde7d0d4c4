package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.update.ReleaseMaking;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.ReleaseManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A USB stick with releases of the agent, made with the project's commands, and what is wrong with some of them. */
final class ReleaseStick {

    /** A program that ends before it has done anything. */
    static final String ENDS = "System.exit(1);";

    /** A program that runs, and never reports. */
    static final String IS_SILENT = "Thread.sleep(1_000_000);";

    private static final Path AGENT = Path.of("..", "peer-agent", "target", "peer-agent.jar");
    private static final String VERSION = "dev/syncdashboard/agent/version.properties";
    private static final String MAIN = "dev/syncdashboard/agent/cli/Main.class";

    private final Path stick;
    private final Path key;
    private final StringWriter said = new StringWriter();
    private final ReleaseMaking making = new ReleaseMaking(Clock.systemUTC(), new PrintWriter(said, true));

    /** With a key of its own. */
    ReleaseStick(Path stick) throws IOException {
        this.stick = Files.createDirectories(stick);
        this.key = stick.resolve("project.key");
        making.key(key);
    }

    /** The public half. */
    String releaseKey() {
        return said.toString().lines().findFirst().orElseThrow();
    }

    /** The agent as the build would make it with another version. */
    void good(String version) throws IOException {
        Path jar = Files.copy(AGENT, stick.resolve(version + ".jar"));
        try (FileSystem entries = FileSystems.newFileSystem(jar)) {
            Files.writeString(entries.getPath(VERSION), "version=" + version);
        }
        making.make(jar, key, stick);
    }

    /** @param body what its main method does */
    void bad(String version, String body) throws IOException {
        Path classes = Files.createDirectories(stick.resolve("classes-" + version));
        compile(body, classes);
        Path jar = stick.resolve(version + ".jar");
        try (FileSystem entries = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(entries.getPath(MAIN).getParent());
            Files.writeString(entries.getPath(VERSION), "version=" + version);
            Files.copy(classes.resolve(MAIN), entries.getPath(MAIN));
        }
        making.make(jar, key, stick);
    }

    private static void compile(String body, Path classes) {
        String source = "package dev.syncdashboard.agent.cli; public class Main {"
                + " public static void main(String[] arguments) throws Exception { " + body + " } }";
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Main.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return source;
                    }
                };
        List<String> options = List.of("-proc:none", "--release", "17", "-d", classes.toString());
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
    }

    /** Copies a release into a Sync folder, as a person does in a file manager; over what lies there. */
    void copyTo(Path syncFolder, String version) throws IOException {
        Path directory = Files.createDirectories(
                syncFolder.resolve(ReleaseFolder.DIRECTORY).resolve(version));
        for (String name : List.of(ReleaseFile.JAR, ReleaseManifest.FILE)) {
            Files.copy(
                    stick.resolve(version).resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

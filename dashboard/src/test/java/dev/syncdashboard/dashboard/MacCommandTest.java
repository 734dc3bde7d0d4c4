package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command that the package for a Mac brings: the real script, with a pretended Java and launchd. */
@EnabledOnOs(OS.LINUX)
class MacCommandTest {

    private static final Path DIST = Path.of("src/dist/macos");
    private static final String PLIST = "dev.syncdashboard.dashboard.plist";

    @TempDir
    private Path root;

    private Path kept;
    private Path service;
    private int user = 501;
    private int exitCode;

    @BeforeEach
    void install() throws IOException {
        Path program = Files.createDirectories(root.resolve("program"));
        Files.copy(DIST.resolve(PLIST), program.resolve(PLIST));
        String script = Files.readString(DIST.resolve("sync-dashboard"));
        executable("command", script.replaceFirst("(?m)^program=.*$", "program=" + program));
        executable("program/runtime/bin/java", "#!/bin/sh\necho \"$DASHBOARD_DATA_DIR: $*\"\n");
        executable("tools/id", "#!/bin/sh\n[ $1 = -un ] && echo kim || echo $USER_ID\n");
        // Ended is what was ended: a service that goes is there until somebody has asked for it once.
        executable("tools/launchctl", """
                #!/bin/sh
                echo "$*" >>"$HOME/../calls"
                case $1 in
                bootstrap) [ ! -e "$HOME/../runs" ] && : >"$HOME/../runs" ;;
                bootout) [ -e "$HOME/../runs" ] ;;
                print) [ -e "$HOME/../runs" ] && rm "$HOME/../runs" ;;
                esac
                """);
        Path home = Files.createDirectories(root.resolve("home"));
        kept = home.resolve("Library/Application Support/sync-dashboard");
        service = home.resolve("Library/LaunchAgents").resolve(PLIST);
    }

    private void executable(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String run(String... arguments) throws Exception {
        List<String> line =
                new ArrayList<>(List.of("sh", root.resolve("command").toString()));
        line.addAll(List.of(arguments));
        Path said = root.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("HOME", root.resolve("home").toString());
        builder.environment().put("USER_ID", String.valueOf(user));
        builder.environment().merge("PATH", root.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        exitCode = process.exitValue();
        return Files.readString(said);
    }

    @Test
    void theServiceIsSetUpAndSetUpOnceMoreAfterAnUpgrade() throws Exception {
        assertThat(run("install")).contains("It runs while kim is logged in", "http://127.0.0.1:8080/");
        Path settings = kept.resolve("dashboard.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                .isEqualTo("rw-------");
        Files.writeString(settings, "server.port=8081\n");

        assertThat(run("install")).contains("The service is set up.");

        assertThat(exitCode).isZero();
        assertThat(settings).hasContent("server.port=8081");
        assertThat(Files.readAllLines(root.resolve("calls")))
                .endsWith(
                        "bootout gui/501/dev.syncdashboard.dashboard",
                        "print gui/501/dev.syncdashboard.dashboard",
                        "print gui/501/dev.syncdashboard.dashboard",
                        "bootstrap gui/501 " + service);
    }

    @Test
    void itGoesAndSettingsAndDataStayUnlessAllShallGo() throws Exception {
        run("install");
        assertThat(run("uninstall")).contains("Settings and data stay: " + kept);
        assertThat(service).doesNotExist();
        assertThat(kept).exists();

        assertThat(run("uninstall", "--all")).contains("with settings and data");
        assertThat(exitCode).isZero();
        assertThat(kept).doesNotExist();
    }

    @Test
    void commandsGoByTheServicesSettingsAndAFileIsMeantFromWhereThePersonStands() throws Exception {
        assertThat(run("backup", "my.zip")).contains("not set up: sync-dashboard install");
        assertThat(exitCode).isOne();
        run("install");

        assertThat(run("backup", "my.zip"))
                .startsWith(kept + "/data: ")
                .contains("dashboard.jar backup " + root.toRealPath() + "/my.zip --config dashboard.properties");
        assertThat(run("--version")).contains("dashboard.jar --version");
        assertThat(run("update", "x.pkg")).contains("install the newer package");
        assertThat(exitCode).isEqualTo(2);
    }

    @Test
    void notAsRootWhoseSessionHasNoSyncProgram() throws Exception {
        user = 0;

        assertThat(run("install")).contains("Without sudo");
        assertThat(exitCode).isOne();
        assertThat(service).doesNotExist();
    }

    /** What launchd would refuse without a word to anybody. */
    @Test
    void thePropertyListIsOne() throws Exception {
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String list = reader.newDocumentBuilder()
                .parse(DIST.resolve(PLIST).toFile())
                .getDocumentElement()
                .getTextContent();

        assertThat(list)
                .contains("dev.syncdashboard.dashboard", "&& DASHBOARD_DATA_DIR=\"$PWD/data\" exec")
                .contains(
                        "/usr/local/lib/sync-dashboard/runtime/bin/java",
                        "/usr/local/lib/sync-dashboard/dashboard.jar");
    }
}

package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command that the packages bring, on a computer in a directory: the real script, with a pretended Java and users. */
@EnabledOnOs(OS.LINUX)
class PackagedCommandTest {

    private static final Path DIST = Path.of("src/dist/root");
    private static final String VARIABLES = "etc/sync-dashboard/dashboard.env";

    @TempDir
    private Path root;

    private Path program;
    private String me = "root";
    private int exitCode;

    @BeforeEach
    void install() throws IOException {
        program = Files.createDirectories(root.resolve("usr/lib/sync-dashboard"));
        Files.createDirectories(root.resolve("var/lib/sync-dashboard"));
        Files.createDirectories(root.resolve("etc/sync-dashboard"));
        Files.createDirectories(root.resolve("home"));
        Files.copy(Path.of("../sync-client/src/dist/environment"), program.resolve("environment"));
        String script = Files.readString(DIST.resolve("usr/bin/sync-dashboard"));
        executable("command", script.replaceFirst("(?m)^root=$", "root=" + root));
        executable("usr/lib/sync-dashboard/runtime/bin/java", """
                #!/bin/sh
                echo "as ${RUNS_AS:-whoever called}: $*"
                echo "port ${SERVER_PORT:-}, data ${DASHBOARD_DATA_DIR:-}, words ${LC_ALL:-}"
                """);
        executable("tools/id", "#!/bin/sh\n[ $1 = -un ] && echo $ME || { [ $ME = root ] && echo 0 || echo 1000; }\n");
        executable("tools/runuser", "#!/bin/sh\nexport RUNS_AS=$2\nshift 3\nexec \"$@\"\n");
        owner("sync-dashboard");
    }

    private void executable(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Whom the data belong to: nobody but root could change that really. */
    private void owner(String user) throws IOException {
        executable("tools/stat", "#!/bin/sh\necho " + user + "\n");
    }

    private String run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(root.resolve("command").toString()));
        line.addAll(List.of(arguments));
        Path said = root.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(root.resolve("home").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("ME", me);
        builder.environment().merge("PATH", root.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        builder.environment().remove("SERVER_PORT");
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        exitCode = process.exitValue();
        return Files.readString(said);
    }

    @Test
    void commandsGoByTheServicesSettingsAndVariables() throws Exception {
        Files.writeString(root.resolve(VARIABLES), "SERVER_PORT=8443\nprogram=/elsewhere\nLC_ALL=de_DE.UTF-8\n");

        assertThat(run("alive", "10"))
                .contains("as sync-dashboard:", "-jar " + program + "/dashboard.jar alive 10")
                .contains("--config " + root + "/etc/sync-dashboard/dashboard.properties")
                .contains("port 8443, data " + root + "/var/lib/sync-dashboard, words de_DE.UTF-8");
    }

    @Test
    void withoutThatFileTheyGoByTheSettingsAlone() throws Exception {
        assertThat(run("login-link")).contains("as sync-dashboard:", "port , data", "words C.UTF-8");
        assertThat(run("alive", "--config=/x")).contains("--config=/x").doesNotContain("--config " + root);
    }

    @Test
    void theyRunAsWhoeverTheServiceRunsAs() throws Exception {
        owner("syncthing");
        assertThat(run("backup")).contains("as syncthing:");

        me = "syncthing";
        assertThat(run("backup")).contains("as whoever called:");

        me = "root";
        owner("root");
        assertThat(run("backup")).as("a copy that root put there").contains("as sync-dashboard:");
    }

    @Test
    void whoMayNotIsToldWhatToDo() throws Exception {
        me = "anna";

        assertThat(run("backup", "-")).isEqualTo("This needs the service's rights: sudo sync-dashboard backup -\n");
        assertThat(exitCode).isOne();
    }

    @Test
    void whereTheVariablesCannotBeReadNothingIsDoneByHalfOfTheSettings() throws Exception {
        me = "sync-dashboard";
        // A directory, since the tests may run as root, who can read each file.
        Files.createDirectory(root.resolve(VARIABLES));

        assertThat(run("alive"))
                .isEqualTo(root + "/" + VARIABLES + " can't be read by sync-dashboard, so the service's"
                        + " settings are not known: sudo sync-dashboard alive\n");
        assertThat(exitCode).isOne();
    }

    @Test
    void aFileIsMeantFromWhereThePersonStands() throws Exception {
        assertThat(run("restore", "my backup.zip", "--another-station"))
                .contains("restore " + root + "/home/my backup.zip --another-station");
        assertThat(run("backup", "/mnt/stick")).contains("backup /mnt/stick");
        assertThat(run("backup", "-")).contains("backup - --config");
    }
}

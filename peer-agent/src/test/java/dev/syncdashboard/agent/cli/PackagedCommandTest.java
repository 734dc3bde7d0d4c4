package dev.syncdashboard.agent.cli;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that the packages bring, on a computer in a directory: the real script, with a pretended Java and users. */
@EnabledOnOs(OS.LINUX)
class PackagedCommandTest {

    private static final String VARIABLES = "etc/sync-agent/agent.env";

    @TempDir
    private Path root;

    private String me = "root";
    private int exitCode;

    @BeforeEach
    void install() throws IOException {
        Path program = Files.createDirectories(root.resolve("usr/lib/sync-peer-agent"));
        Files.createDirectories(root.resolve("var/lib/sync-agent"));
        Files.createDirectories(root.resolve("etc/sync-agent"));
        Files.writeString(root.resolve("etc/sync-agent/agent.properties"), "");
        Files.writeString(root.resolve(VARIABLES), "SYNC_PASSWORD=\"a $b\"\nas=elsewhere\n");
        Files.copy(Path.of("../sync-client/src/dist/environment"), program.resolve("environment"));
        String script = Files.readString(Path.of("src/dist/root/usr/bin/peer-agent"));
        executable("command", script.replaceFirst("(?m)^root=$", "root=" + root));
        executable("usr/lib/sync-peer-agent/runtime/bin/java", """
                #!/bin/sh
                echo "as ${RUNS_AS:-whoever called}: $*"
                echo "password ${SYNC_PASSWORD:-none}, state ${STATE_DIRECTORY:-own}"
                """);
        executable("tools/id", "#!/bin/sh\n[ $1 = -un ] && echo $ME || { [ $ME = root ] && echo 0 || echo 1000; }\n");
        executable("tools/runuser", "#!/bin/sh\nexport RUNS_AS=$2\nshift 3\nexec \"$@\"\n");
        // Whom the state belongs to: nobody but root could change that really.
        executable("tools/stat", "#!/bin/sh\necho syncthing\n");
    }

    private void executable(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(root.resolve("command").toString()));
        line.addAll(List.of(arguments));
        Path said = root.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("ME", me);
        builder.environment().merge("PATH", root.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        builder.environment().keySet().removeAll(List.of("SYNC_PASSWORD", "STATE_DIRECTORY"));
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        exitCode = process.exitValue();
        return Files.readString(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "status", "check"})
    void whatAsksGoesByTheServicesUserSettingsAndVariables(String command) throws Exception {
        String asked = command + " --config " + root + "/etc/sync-agent/agent.properties\n";
        String variables = "password a $b, state " + root + "/var/lib/sync-agent";

        assertThat(run(command)).startsWith("as syncthing:").contains(asked, variables);
        me = "syncthing";
        assertThat(run(command)).startsWith("as whoever called:").contains(asked, variables);
    }

    @Test
    void whatSetsTheComputerUpIsDoneByRootWithTheVariables() throws Exception {
        assertThat(run("join", "a kit.kit"))
                .startsWith("as whoever called:")
                .contains("join a kit.kit\n", "password a $b, state " + root);
        assertThat(run("log")).contains("password none");
    }

    @Test
    void anotherUsersCommandIsAboutTheOwnAccount() throws Exception {
        me = "anna";

        assertThat(run("status")).contains("password none, state own").doesNotContain("--config");
    }

    @Test
    void whereTheVariablesCannotBeReadNothingIsDoneByHalfOfTheSettings() throws Exception {
        // A directory, since the tests may run as root, who can read each file.
        Files.delete(root.resolve(VARIABLES));
        Files.createDirectory(root.resolve(VARIABLES));
        me = "syncthing";

        assertThat(run("check"))
                .isEqualTo(root + "/" + VARIABLES + " can't be read by syncthing, so the service's settings"
                        + " are not known: sudo peer-agent check\n");
        assertThat(exitCode).isOne();
    }
}

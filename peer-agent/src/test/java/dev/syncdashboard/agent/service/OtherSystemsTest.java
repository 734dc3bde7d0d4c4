package dev.syncdashboard.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Windows and macOS, as far as that goes without them. */
@Timeout(60)
class OtherSystemsTest {

    private static final String PLIST = "/home/kim/Library/LaunchAgents/dev.syncdashboard.peer-agent.plist";
    private static final String DATA = "/home/kim/Library/Application Support/sync-agent/";

    @TempDir
    Path directory;

    private FakeComputer windows() throws IOException {
        return new FakeComputer(directory).runs("Windows 11", "kim");
    }

    private FakeComputer mac() throws IOException {
        return new FakeComputer(directory)
                .runs("Mac OS X", "kim")
                .has("launchctl")
                .answers("id", "echo 501");
    }

    @Test
    void onWindowsTheServiceOfThePackageIsEnabledAndStarted() throws Exception {
        FakeComputer computer = windows().has("sc.exe");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.calls())
                .containsExactly(
                        "sc.exe query sync-peer-agent",
                        "sc.exe config sync-peer-agent start= auto",
                        "sc.exe start sync-peer-agent");
    }

    @Test
    void onWindowsThereIsNoServiceWithoutThePackage() throws Exception {
        // A shell's exit code has eight bits: 1060 is told by its number alone on Windows.
        FakeComputer computer = windows().answers("sc.exe", "exit 36");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("'sc query sync-peer-agent' ended with 36");
    }

    @Test
    void onWindowsOnlyAnAdministratorMay() throws Exception {
        FakeComputer computer = windows().answers("sc.exe", "[ \"$1\" != config ] || exit 5");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("Run as administrator");
    }

    @Test
    void windowsItselfTakesThePackageAway() throws Exception {
        FakeComputer computer = windows().has("sc.exe");

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.OF_A_PACKAGE);

        assertThat(computer.said()).contains("Get-Package 'Sync peer agent'", "Then delete settings and state: ");
    }

    @Test
    void onWindowsTheLogIsInFilesOfTheAgent() throws Exception {
        FakeComputer computer = windows();
        assertThat(computer.service().log(3, false)).isEqualTo(ServiceEnd.FAILED);
        assertThat(computer.said()).contains("There is no log yet. It will be in ");

        Path log = Files.createDirectories(computer.at("/ProgramData/sync-agent/log"));
        Files.writeString(log.resolve("agent.1.log"), lines(1, 5));
        Files.writeString(log.resolve("agent.0.log"), lines(6, 7));
        assertThat(computer.service().log(3, false)).isEqualTo(ServiceEnd.DONE);
        assertThat(computer.said().lines().skip(1)).containsExactly("line 5", "line 6", "line 7");
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(each -> "line " + each + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void onMacItRunsInThePersonsSession() throws Exception {
        FakeComputer computer = mac();

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.DONE);

        assertThat(computer.calls())
                .containsExactly(
                        "id -u",
                        "launchctl bootout gui/501/dev.syncdashboard.peer-agent",
                        "launchctl bootstrap gui/501 " + computer.at(PLIST));
        assertThat(Files.readString(computer.at(PLIST)))
                .contains("/opt/Sync Agent 100%/peer-agent-start.jar</string>")
                .contains("<string>" + computer.at(DATA + "agent.properties") + "</string>")
                .doesNotContain("@{");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertThat(factory.newDocumentBuilder()
                        .parse(computer.at(PLIST).toFile())
                        .getElementsByTagName("dict"))
                .matches(dicts -> dicts.getLength() == 1);
    }

    @Test
    void onMacRootIsNobodysSession() throws Exception {
        FakeComputer computer = mac().runs("Mac OS X", "root");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("without sudo");
        assertThat(computer.calls()).isEmpty();
    }

    @Test
    void onMacItIsTakenAwayAndSettingsOnlyIfAskedFor() throws Exception {
        FakeComputer computer = mac();
        computer.service().install();
        computer.file(DATA + "agent.properties");

        assertThat(computer.service().uninstall(false)).isEqualTo(ServiceEnd.DONE);
        assertThat(computer.at(PLIST)).doesNotExist();
        assertThat(computer.at(DATA + "agent.properties")).exists();

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.DONE);
        assertThat(computer.at(DATA)).doesNotExist();
        assertThat(computer.said()).contains("There is no service of the agent here.");
    }

    @Test
    void onMacNothingIsTakenAwayFromAServiceThatDoesNotStop() throws Exception {
        FakeComputer computer = mac();
        computer.service().install();
        computer.answers("launchctl", "exec sleep 600");

        assertThat(computer.service().uninstall(true)).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.at(PLIST)).exists();
        assertThat(computer.said()).contains("nothing was taken away");
    }

    @Test
    void onMacALaunchdThatRefusesIsSaid() throws Exception {
        FakeComputer computer = mac().answers("launchctl", "echo 'Bootstrap failed: 5: Input/output error'; exit 5");

        assertThat(computer.service().install()).isEqualTo(ServiceEnd.FAILED);

        assertThat(computer.said()).contains("Bootstrap failed: 5");
    }
}

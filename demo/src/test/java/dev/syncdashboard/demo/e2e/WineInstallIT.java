package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.e2e.CleanRoot.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packages for Windows are installed, upgraded and removed by Wine's installer, and their services run by Wine and the real
 * procrun, which loads a Java that is none. Not as on a Windows: what Wine's {@code sc} does not know is left out, and since its
 * installer does not wait for the end of a service, that one is stopped before.
 */
@Timeout(600)
class WineInstallIT {

    @TempDir
    private static Path directory;

    private static WineComputer computer;

    @BeforeAll
    static void switchesOn() throws Exception {
        computer = WineComputer.in(directory.resolve("computer"));
    }

    @AfterAll
    static void switchesOff() throws Exception {
        if (computer != null) {
            computer.close();
        }
    }

    @Test
    void theAgentIsInstalledRunUpgradedAndRemoved() throws Exception {
        Path settings = Files.writeString(directory.resolve("first settings.properties"), "sync.folder=Maps\n");
        WindowsProduct agent =
                new WindowsProduct(computer, directory, "sync-peer-agent", "sync-agent", "agent.properties");
        Path older = agent.msi("1.4.2", "peer-agent.jar", "peer-agent-start.jar");
        Path newer = agent.msi("1.5.0", "peer-agent.jar", "peer-agent-start.jar");

        assertThat(computer.msiexec(
                        "/i", older.toString(), "INSTALLDIR=C:\\" + WindowsProduct.PLACE, "SETTINGS=Z:" + settings))
                .isZero();

        assertThat(computer.at("ProgramData/sync-agent/agent.properties")).hasContent("sync.folder=Maps");
        agent.isThere("1.4.2");
        agent.isStarted("peer-agent-start.jar", "dev/syncdashboard/start/Starter:main");
        assertThat(agent.log())
                .contains("argv[0] = run\n", "argv[2] = --config\n")
                .contains("argv[3] = C:\\ProgramData\\sync-agent\\agent.properties\n");
        agent.endsByAFaultAndStartsWithTheComputer();
        agent.isStoppedBy("dev/syncdashboard/start/Starter:stop");
        agent.isUpgradedAndRemoved(older, newer);
    }

    @Test
    void theDashboardIsInstalledRunUpgradedAndRemoved() throws Exception {
        WindowsProduct dashboard =
                new WindowsProduct(computer, directory, "sync-dashboard", "sync-dashboard", "dashboard.properties");
        Path older = dashboard.msi("1.4.2", "dashboard.jar", "lib/spring-core.jar");
        Path newer = dashboard.msi("1.5.0", "dashboard.jar", "lib/spring-core.jar");

        assertThat(computer.msiexec("/i", older.toString(), "INSTALLDIR=C:\\" + WindowsProduct.PLACE))
                .isZero();

        assertThat(Files.readString(computer.at("ProgramData/sync-dashboard/dashboard.properties")))
                .contains("#server.port=8080");
        dashboard.isThere("1.4.2");
        dashboard.isStarted("dashboard.jar", "dev/syncdashboard/dashboard/Application:main");
        assertThat(dashboard.log()).contains(" = --dashboard.data.dir=C:\\ProgramData\\sync-dashboard\\data\n");
        String command = "C:\\" + WindowsProduct.PLACE + "\\sync-dashboard.cmd";
        Said alone = computer.tries("wine", "cmd", "/c", command);
        assertThat(alone.code()).as(alone.text()).isEqualTo(2);
        assertThat(alone.text()).startsWith("The dashboard runs as a service.");
        Said update = computer.tries("wine", "cmd", "/c", command, "update");
        assertThat(update.code()).as(update.text()).isEqualTo(2);
        assertThat(update.text()).startsWith("A newer version is installed by msiexec");
        dashboard.isStoppedBy("java/lang/System:exit");
        dashboard.isUpgradedAndRemoved(older, newer);
    }
}
